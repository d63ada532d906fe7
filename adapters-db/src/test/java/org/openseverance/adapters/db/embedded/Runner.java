package org.openseverance.adapters.db.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who runs a process of ours, and which commands of the system that process finds.
 *
 * @param prefix what makes this process that user
 * @param number the user's number
 * @param commands names of commands; null: all
 * @param leashed whether the server must go down with the process
 */
record Runner(
        String name,
        List<String> prefix,
        int number,
        @Nullable List<String> commands,
        boolean leashed) {
    private static final int NOBODY = 65534;
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

    /** All that this user can be: root can be everybody. */
    static Stream<Runner> all() throws IOException {
        int number = me();
        if (number != 0) {
            return Stream.of(
                    new Runner("an ordinary user", List.of(), number, null, true),
                    new Runner("an ordinary user without setpriv", List.of(), number, List.of(), false));
        }
        return Stream.of(
                new Runner("root by a namespace", List.of(), 0, null, true),
                new Runner("root by another user", List.of(), 0, List.of("setpriv", "setsid"), true),
                new Runner("an ordinary user", AS_NOBODY, NOBODY, null, true),
                new Runner("an ordinary user without setpriv", AS_NOBODY, NOBODY, List.of(), false));
    }

    static int me() throws IOException {
        return (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
    }

    /** The same user with all commands of the system. */
    Runner withAllCommands() {
        return new Runner(name, prefix, number, null, true);
    }

    Running start(Place place, Path folder) throws IOException {
        List<String> line = new ArrayList<>(prefix);
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto", "-cp", place.classPath()));
        line.addAll(List.of(Holder.class.getName(), folder.toString(), Place.PROGRAMS.toString()));
        if (commands != null) {
            // env is found by our own path, and java by its full name
            line.addAll(prefix.size(), List.of("env", "PATH=" + place.commands(commands)));
        }
        Process process = new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out = process.inputReader();
        return new Running(process, String.valueOf(out.readLine()));
    }

    @Override
    public String toString() {
        return name;
    }

    /** A process that said its first line: the url, or why there is none. */
    record Running(Process process, String said) {

        /** As SIGKILL does: no word of farewell. */
        void kill() {
            process.destroyForcibly().onExit().join();
        }

        void stop() throws IOException {
            process.getOutputStream().close();
            process.onExit().join();
        }
    }
}
