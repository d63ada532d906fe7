package org.openseverance.adapters.files.workforce;

import java.util.List;

/** A workforce file that cannot be understood as a whole. Each problem is a sentence that says what is wrong, and what to do about it on a new line. */
public final class UnreadableWorkforce extends RuntimeException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // List.copyOf is serializable
    private final List<String> problems;

    UnreadableWorkforce(String file, List<String> problems) {
        super(file + ": " + String.join("\n" + file + ": ", problems));
        this.problems = List.copyOf(problems);
    }

    UnreadableWorkforce(String file, String problem) {
        this(file, List.of(problem));
    }

    /** All that is wrong. */
    public List<String> problems() {
        return problems;
    }
}
