package org.openseverance.adapters.files.workforce;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Unpacks all members of a gzip file. What stands behind the last one is refused: the JDK's own stream passes it over, with a member whose header is damaged. */
final class GzipStream extends GZIPInputStream {

    private static final int TRAILER = 8;

    private final String name;
    private final Counted packed;
    /** How many packed bytes had come when the inflater was given its last. */
    private long given;

    GzipStream(String name, InputStream packed, int buffer) throws IOException {
        this(name, new Counted(packed), buffer);
    }

    private GzipStream(String name, Counted packed, int buffer) throws IOException {
        super(packed, buffer);
        this.name = name;
        this.packed = packed;
    }

    @Override
    protected void fill() throws IOException {
        super.fill();
        given = packed.count;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        if (count < 0 && (packed.count > given - inf.getRemaining() + TRAILER || packed.read() >= 0)) {
            throw new UnreadableWorkforce(
                    name, "has something behind its packed content that cannot be unpacked: it was damaged on its way");
        }
        return count;
    }

    private static final class Counted extends FilterInputStream {

        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int next = in.read();
            count += next < 0 ? 0 : 1;
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = in.read(bytes, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
