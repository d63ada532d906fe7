package org.openseverance.adapters.files.workforce;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that is refused once more than so many bytes of it were read: packed, they may be nearly nothing to send. To be read through a buffer. */
final class BoundedStream extends FilterInputStream {

    private final String name;
    private final long most;
    private long read;

    BoundedStream(String name, InputStream in, long most) {
        super(in);
        this.name = name;
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int next = in.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = in.read(bytes, offset, length);
        count(Math.max(0, count));
        return count;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = in.skip(bytes);
        count(skipped);
        return skipped;
    }

    private void count(long bytes) {
        read += bytes;
        if (read > most) {
            throw new UnreadableWorkforce(
                    name, "is longer than " + most + " bytes when it is unpacked\n    Maybe import it in parts");
        }
    }
}
