package org.openseverance.adapters.http.dispatch;

import io.vertx.core.Context;
import io.vertx.core.Promise;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.openseverance.adapters.http.exchange.Hash;
import org.openseverance.adapters.http.exchange.Upload;

/** A body that is handed on as it comes. Little of it waits in memory: the client sends as fast as the reader reads. */
final class StreamedBody implements Upload {

    private final HttpServerRequest request;
    private final Context context;
    private final WorkerExecutor threads;
    private final Limits limits;
    private final MessageDigest digest = Hash.digest();
    private @Nullable String hash;

    StreamedBody(HttpServerRequest request, Context context, WorkerExecutor threads, Limits limits) {
        this.request = request;
        this.context = context;
        this.threads = threads;
        this.limits = limits;
    }

    @Override
    public String mediaType() {
        return MediaTypes.bare(request.getHeader("Content-Type"));
    }

    @Override
    public @Nullable String charset() {
        String type = request.getHeader("Content-Type");
        int at = type == null ? -1 : type.toLowerCase(Locale.ROOT).indexOf("charset=");
        return type == null || at < 0
                ? null
                : type.substring(at + 8).split(";", 2)[0].strip().replace("\"", "");
    }

    @Override
    public boolean isGzipped() {
        String encoding = request.getHeader("Content-Encoding");
        return encoding != null && encoding.strip().equalsIgnoreCase("gzip");
    }

    @Override
    public <T> CompletionStage<T> read(Reader<T> reader) {
        Promise<T> made = Promise.promise();
        PieceQueue pieces = new PieceQueue(limits.silence(), () -> context.runOnContext(more -> request.fetch(1)));
        context.runOnContext(now -> {
            request.handler(piece -> take(piece, pieces));
            request.endHandler(end -> pieces.end());
            request.exceptionHandler(pieces::fail);
            if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
                request.response().writeContinue();
            }
            request.fetch(PieceQueue.MOST);
        });
        threads.executeBlocking(() -> reader.read(new Hashed(pieces)), false).onComplete(result -> {
            pieces.abandon();
            if (result.succeeded()) {
                made.complete(result.result());
            } else {
                made.fail(pieces.cause(result.cause()));
            }
        });
        return made.future().toCompletionStage();
    }

    private void take(Buffer piece, PieceQueue pieces) {
        if (request.bytesRead() > limits.uploadBytes()) {
            pieces.fail(WholeBody.tooLong(limits.uploadBytes()));
        } else {
            pieces.add(piece.getBytes());
        }
    }

    @Override
    public String hash() {
        if (hash == null) {
            hash = HexFormat.of().formatHex(digest.digest());
        }
        return hash;
    }

    /** The bytes as they pass. */
    private final class Hashed extends InputStream {

        private final PieceQueue pieces;

        Hashed(PieceQueue pieces) {
            this.pieces = pieces;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int count = pieces.read(into, from, length);
            if (count > 0) {
                digest.update(into, from, count);
            }
            return count;
        }
    }
}
