package org.openseverance.app.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openseverance.app.whatif.WhatIfSession.ONE_WEEK;
import static org.openseverance.app.whatif.WhatIfSession.SAMPLE;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openseverance.app.Session;

class WhatIfBadInputTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--end 30.06.2026|--end 30.06.2026 is no date",
                "--cause redundncy|Maybe redundancy",
                "--by departmant|Maybe department",
                "--by employee_id|would list every person",
                "--set parameters.max_week=3|max_weeks",
                "--set parameters.max_weeks|expected path=value",
                "--set parameters.max_weeks=three|max_weeks",
                "--set parameters.max_weeks=3 --set parameters.max_weeks=4|changed twice",
                "--set departmnt=x|department",
                "--sweep parameters.max_weeks=1..9/0|do not lead",
                "--sweep parameters.max_weeks=1..900/1|at most 40",
                "--against gb/statutory-redundancy-pay|pays in GBP",
                "--against no/such-plan|no plan",
                "--for departmnt|departm",
                "--map hire_date=Joined|Joined",
            })
    void badInputIsToldInOneSentenceWithWhatToDo(String options, String said) {
        String[] words = options.split(" ", -1);
        Object[] args = new Object[words.length + 5];
        args[0] = "what-if";
        args[1] = "--workforce";
        args[2] = SAMPLE;
        args[3] = "--plan";
        args[4] = ONE_WEEK;
        System.arraycopy(words, 0, args, 5, words.length);

        Session session = Session.run(args);

        assertEquals(2, session.code(), session.err());
        assertTrue(session.err().contains(said), session.err());
        assertEquals("", session.out());
        assertFalse(session.hasStackTrace());
    }
}
