package org.openseverance.application.whatif;

import java.time.LocalDate;
import java.util.List;
import org.openseverance.application.workforces.WorkforceHead;
import org.openseverance.domain.workforce.RowFault;

/** Port: what-ifs as text. */
public interface WhatIfFormat {

    /** A question as JSON; {@link #question(String)} gives an equal one from it. */
    String question(WhatIfQuestion question);

    WhatIfQuestion question(String text);

    /**
     * The figures as JSON.
     *
     * @param faults the first of the workforce's row faults
     */
    String report(WorkforceHead workforce, List<RowFault> faults, Question question, Answer answer, LocalDate made);

    /** The figures as CSV, one a row. */
    String csv(WorkforceHead workforce, Question question, Answer answer, LocalDate made);
}
