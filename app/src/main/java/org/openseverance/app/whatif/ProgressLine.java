package org.openseverance.app.whatif;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.openseverance.application.whatif.Progress;

/** A progress bar on standard error; nothing where that is no terminal. */
final class ProgressLine implements Progress, AutoCloseable {

    private static final int INTERVAL_MILLIS = 100;

    private @Nullable ProgressBar bar;

    private ProgressLine(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    /** Begins with the reading of the workforce, whose length nobody knows. */
    static ProgressLine start(PrintWriter err) {
        err.flush();
        if (!isTerminal()) {
            return new ProgressLine(null);
        }
        return new ProgressLine(new ProgressBarBuilder()
                .setTaskName("what-if")
                .setInitialMax(-1)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(INTERVAL_MILLIS)
                .clearDisplayOnFinish()
                .hideEta()
                .build()
                .setExtraMessage(" reading"));
    }

    @Override
    public synchronized void rows(long done, long all) {
        if (bar != null) {
            bar.setExtraMessage(" comparing");
            bar.maxHint(all);
            bar.stepTo(Math.max(done, bar.getCurrent()));
        }
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }

    private static boolean isTerminal() {
        try {
            Path stderr = Path.of("/proc/self/fd/2");
            if (Files.exists(stderr)) {
                String target = Files.readSymbolicLink(stderr).toString();
                return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
            }
            if (File.separatorChar == '/') {
                return new ProcessBuilder("test", "-t", "2").inheritIO().start().waitFor() == 0;
            }
            return false;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
