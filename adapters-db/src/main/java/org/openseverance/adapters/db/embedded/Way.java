package org.openseverance.adapters.db.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How PostgreSQL, which refuses to run as root, is run by this user: what stands before each of its programs, what more stands before the server, and who owns the data. The words before the server put it into a session of its own, so that
 * Ctrl-C in a terminal reaches us and not it, and have the kernel stop it when the thread that started it ends.
 *
 * @param owner the user number that the files are handed to; null: they stay with this user
 */
record Way(List<String> user, List<String> leash, @Nullable Integer owner) {
    private static final List<String> LEASH = List.of("setsid", "setpriv", "--pdeathsig", "INT");
    private static final int ROOT = 0;
    private static final int NOBODY = 65534;

    /** A user namespace without any mapping makes root nobody without a change of files; some containers forbid it, and then the folder is handed over. */
    private static final List<Way> OF_ROOT = List.of(
            new Way(List.of("unshare", "-U"), LEASH, ROOT),
            new Way(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"), LEASH, NOBODY));

    /** Without a leash a server that was left behind is stopped by the next start. */
    private static final List<Way> OF_A_USER =
            List.of(new Way(List.of(), LEASH, null), new Way(List.of(), List.of(), null));

    /** The first way that works here. */
    static Way choose(Programs programs, DataFolder folder) throws IOException {
        List<String> refusals = new ArrayList<>();
        for (Way way : isRoot(folder) ? OF_ROOT : OF_A_USER) {
            Command.Outcome tried = Command.run(way.server(programs.line("postgres", "--version")));
            if (tried.good()) {
                way.letIn(folder);
                return way;
            }
            refusals.add(tried.said());
        }
        throw new EmbeddedPostgresFailed(
                "PostgreSQL does not run as root, and this machine lets root become nobody neither by unshare nor by setpriv ("
                        + String.join("; ", refusals) + ").",
                "Run as an ordinary user, or give --database-url.");
    }

    /** The line that runs one of the programs to its end. */
    List<String> program(List<String> line) {
        return Stream.concat(user.stream(), line.stream()).toList();
    }

    /** The line that runs the server. Its process number is that of the process that is started, for each word before it becomes the next. */
    List<String> server(List<String> line) {
        return program(Stream.concat(leash.stream(), line.stream()).toList());
    }

    /** Gives the server a folder that it writes to, also one that another way made its own before. Each folder after what it holds, so that one whose owner is right is done with. */
    void handOver(Path tree) throws IOException {
        if (owner == null || !Files.exists(tree) || owner.equals(ownerOf(tree))) {
            return;
        }
        for (Path path : PrivateFiles.childrenFirst(tree)) {
            Files.setAttribute(path, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
        }
    }

    /** Nobody must be able to pass through the folder, and still sees no names and no passwords in it. */
    private void letIn(DataFolder folder) throws IOException {
        if (owner != null && owner != ROOT) {
            Set<PosixFilePermission> now = Files.getPosixFilePermissions(folder.path());
            now.add(PosixFilePermission.OTHERS_EXECUTE);
            Files.setPosixFilePermissions(folder.path(), now);
        }
    }

    private static boolean isRoot(DataFolder folder) throws IOException {
        if (!PrivateFiles.POSIX) {
            return false;
        }
        Path mine = Files.createTempFile(folder.path(), "owner", "");
        try {
            return ownerOf(mine) == ROOT;
        } finally {
            Files.delete(mine);
        }
    }

    private static int ownerOf(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    }
}
