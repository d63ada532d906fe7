package org.openseverance.adapters.http.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A body that may be long and is read as it comes. Without someone who reads, the client is made to wait. */
public interface Upload {

    /** Its media type, in lower case and without parameters. */
    String mediaType();

    /** Its charset as Content-Type says it; null if it does not. */
    @Nullable
    String charset();

    /** Whether Content-Encoding says that it is compressed by gzip. The bytes come as they are. */
    boolean isGzipped();

    /**
     * Reads it on a thread that may block. Fails as the reader does, or if the body is too long, too slow or cut off.
     *
     * @param reader asked once
     */
    <T> CompletionStage<T> read(Reader<T> reader);

    /** SHA-256 of the bytes that were read, in hexadecimal. */
    String hash();

    /** Makes something of a body. */
    @FunctionalInterface
    interface Reader<T> {
        T read(InputStream body) throws IOException;
    }
}
