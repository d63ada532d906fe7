package org.openseverance.application.whatif;

import java.time.LocalDate;
import org.openseverance.application.workforces.WorkforceHead;

/** Port: what-ifs as text. */
public interface WhatIfFormat {

    /** A question as JSON; {@link #question(String)} gives an equal one from it. */
    String question(WhatIfQuestion question);

    WhatIfQuestion question(String text);

    /** The figures as JSON. */
    String report(WorkforceHead workforce, Question question, Answer answer, LocalDate made);

    /** The figures as CSV, one a row. */
    String csv(WorkforceHead workforce, Question question, Answer answer, LocalDate made);
}
