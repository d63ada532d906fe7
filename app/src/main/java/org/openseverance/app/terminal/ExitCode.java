package org.openseverance.app.terminal;

/** How a command ends. */
public final class ExitCode {

    /** Done, nothing found. */
    public static final int DONE = 0;

    /** Faults in a document, or failed cases. */
    public static final int FINDINGS = 1;

    /** Usage or bad input. */
    public static final int BAD_INPUT = 2;

    private ExitCode() {}
}
