package org.openseverance.application.explain;

import java.util.List;
import java.util.stream.Collectors;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.document.Place;

/** A question that cannot be put to a plan as it is: why, and what to do about it. */
public final class Unanswerable extends Exception {

    private static final long serialVersionUID = 1L;

    private static final Place QUESTION = new Place("request", 0, 0, "");

    private final transient List<Fault> faults;

    /**
     * @param faults all of them; a place's pointer leads into the question, where hand-made values are the list {@code overrides}
     */
    public Unanswerable(List<Fault> faults) {
        super(faults.stream().map(Fault::message).collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    /** Of the question as a whole. */
    public Unanswerable(String message, String advice) {
        this(List.of(new Fault(QUESTION, message, advice)));
    }

    /** Where the hand-made value of that number stands. */
    static Place override(int number) {
        return QUESTION.child("overrides").child(Integer.toString(number));
    }

    public List<Fault> faults() {
        return faults;
    }

    /** What to do; may be empty. */
    public String advice() {
        return faults.stream()
                .map(Fault::advice)
                .filter(advice -> !advice.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
