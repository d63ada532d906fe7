package org.openseverance.app.terminal;

import java.util.List;
import org.openseverance.domain.document.Fault;

/** Input that a command cannot work with: one sentence, what to do, and the faults of a document where there are any. The command ends with {@link ExitCode#BAD_INPUT}. */
public final class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String advice;
    private final transient List<Fault> faults;

    public BadInput(String message, String advice) {
        this(message, advice, List.of());
    }

    public BadInput(String message, String advice, List<Fault> faults) {
        super(message);
        this.advice = advice;
        this.faults = List.copyOf(faults);
    }

    /** What to do; may be empty. */
    public String advice() {
        return advice;
    }

    public List<Fault> faults() {
        return faults;
    }
}
