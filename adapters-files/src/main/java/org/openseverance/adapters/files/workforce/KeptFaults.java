package org.openseverance.adapters.files.workforce;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.openseverance.domain.workforce.RowFault;

/** Counts all faults and keeps the first. */
final class KeptFaults implements Consumer<RowFault> {

    private final int most;
    private final List<RowFault> faults = new ArrayList<>();
    private int count;

    KeptFaults(int most) {
        this.most = most;
    }

    @Override
    public void accept(RowFault fault) {
        count++;
        if (faults.size() < most) {
            faults.add(fault);
        }
    }

    int count() {
        return count;
    }

    /** Whether there were more than are kept. */
    boolean isOver() {
        return count > most;
    }

    List<RowFault> faults() {
        return faults;
    }
}
