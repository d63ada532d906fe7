package org.openseverance.benchmarks.service;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server in a Java process of its own. */
final class ServerProcess implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("listens on http://([^:/]+):(\\d+)");
    private static final int STOP_SECONDS = 40;
    private static final int LOG_BYTES = 1_500;

    /** The same for all servers, so that none has more memory to spend on its garbage. */
    private static final List<String> HEAP = List.of("-Xms512m", "-Xmx512m", "-XX:+AlwaysPreTouch");
    /** As the launcher names them. */
    private static final String COLLECTOR = "-XX:+UseParallelGC";

    private static final String ALLOCATOR = "-Dio.netty.allocator.type=pooled";

    private final String name;
    private final Process process;
    private final byte[] log = new byte[LOG_BYTES];
    private int logged;
    private final InetSocketAddress address;

    private ServerProcess(String name, Process process) throws IOException {
        this.name = name;
        this.process = process;
        Thread reader = new Thread(() -> keepEnd(process.getErrorStream()), name + " log");
        reader.setDaemon(true);
        reader.start();
        this.address = awaitAddress();
    }

    /**
     * Starts a server and waits until it says where it listens.
     *
     * @param command what follows {@code java} and its options
     * @param environment beside this process's own
     * @throws IllegalStateException if it ends instead, with the end of what it said
     */
    static ServerProcess start(
            String name, List<String> options, List<String> command, Map<String, String> environment) {
        List<String> all = new ArrayList<>();
        all.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        all.addAll(HEAP);
        if (options.stream().noneMatch(option -> option.matches("-XX:[+]Use.*GC"))) {
            all.add(COLLECTOR);
        }
        all.add(ALLOCATOR);
        all.addAll(options);
        all.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(all);
        builder.environment().putAll(environment);
        try {
            return new ServerProcess(name, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be started", e);
        }
    }

    private InetSocketAddress awaitAddress() throws IOException {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher matcher = ADDRESS.matcher(line);
            if (matcher.find()) {
                return new InetSocketAddress(matcher.group(1), Integer.parseInt(matcher.group(2)));
            }
        }
        close();
        throw new IllegalStateException(name + " did not start; it said:\n" + endOfLog());
    }

    /** Reads on, so that the server never waits for its log to be read, and keeps the end. */
    private void keepEnd(InputStream stream) {
        byte[] piece = new byte[64 * 1024];
        try {
            for (int read = stream.read(piece); read >= 0; read = stream.read(piece)) {
                keep(piece, read);
            }
        } catch (IOException closed) {
            // the process has gone, and what it said until then is kept
        }
    }

    private synchronized void keep(byte[] piece, int length) {
        int taken = Math.min(length, log.length);
        int kept = Math.min(logged, log.length - taken);
        System.arraycopy(log, logged - kept, log, 0, kept);
        System.arraycopy(piece, length - taken, log, kept, taken);
        logged = kept + taken;
    }

    /** The last that it wrote to standard error. */
    synchronized String endOfLog() {
        return new String(log, 0, logged, StandardCharsets.UTF_8);
    }

    String name() {
        return name;
    }

    InetSocketAddress address() {
        return address;
    }

    long pid() {
        return process.pid();
    }

    /** The processor time of all its threads, user and system. */
    Duration processorTime() {
        return process.info()
                .totalCpuDuration()
                .orElseThrow(() -> new IllegalStateException(name + " has ended, or this system does not tell the"
                        + " processor time of processes; it said:\n" + endOfLog()));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
