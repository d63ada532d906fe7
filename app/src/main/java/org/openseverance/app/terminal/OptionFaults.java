package org.openseverance.app.terminal;

import java.util.List;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.document.Place;

/** What is wrong with options, as the end of the command. */
public final class OptionFaults {

    private OptionFaults() {}

    /** The place of an option. */
    public static Place of(String option) {
        return new Place(option, 0, 0, "");
    }

    /**
     * Goes on if there are none.
     *
     * @throws BadInput that says the only one as a sentence, or lists them
     */
    public static void refuse(List<Fault> faults) {
        if (faults.size() == 1) {
            throw new BadInput(faults.get(0).message() + ".", faults.get(0).advice());
        }
        if (!faults.isEmpty()) {
            throw new BadInput("These options cannot be used.", "Mend what is said above.", faults);
        }
    }
}
