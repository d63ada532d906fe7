package org.openseverance.adapters.db.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One process at a time uses a data folder. The lock goes with the process that holds it; the file stays and says who that is. */
final class FolderLock {
    /** Closing any channel of the file would give up this process's lock on it, so a second attempt from here must not even open it. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    /** Far behind the text, which everybody may read where locks are binding. */
    private static final long LOCKED_BYTE = 1L << 30;

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** @throws EmbeddedPostgresFailed at once if a live process holds the folder, or if it cannot be locked */
    static FolderLock take(DataFolder folder) {
        Path file = folder.lock();
        if (!HELD_HERE.add(file)) {
            throw inUse(folder, "this process");
        }
        FolderLock taken = null;
        try {
            taken = lock(file);
            if (taken == null) {
                throw inUse(folder, Files.readString(file).strip());
            }
            return taken;
        } catch (IOException e) {
            throw Trouble.from(folder, e);
        } finally {
            if (taken == null) {
                HELD_HERE.remove(file);
            }
        }
    }

    void release() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new EmbeddedPostgresFailed(
                    "The lock " + file + " could not be given up: " + e.getMessage() + ".",
                    "It ends with this process.");
        } finally {
            HELD_HERE.remove(file);
        }
    }

    private static @Nullable FolderLock lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock(LOCKED_BYTE, 1, false);
            if (lock == null) {
                return null;
            }
            channel.truncate(0);
            String holder = "process " + ProcessHandle.current().pid() + "\n";
            channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)));
            return new FolderLock(file, channel);
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
    }

    private static EmbeddedPostgresFailed inUse(DataFolder folder, String holder) {
        return new EmbeddedPostgresFailed(
                "The data folder " + folder.path() + " is in use by " + (holder.isEmpty() ? "another process" : holder)
                        + ".",
                "Stop the server that runs there, or give this one another folder.");
    }
}
