package org.openseverance.application.explain;

import java.util.List;

/**
 * Something to ask, since it is not known and a result needs it.
 *
 * @param name of the fact or input
 * @param record where a leaver's record gives it: {@code separation.notice_date}, {@code inputs.signed_release}
 * @param ask the question as the plan words it; empty for facts of the record
 * @param answer what kind of answer is expected, such as {@code yes/no} or {@code weeks}; empty: see the record
 * @param oneOf the words accepted; empty: any
 */
public record Question(String name, String record, String ask, String answer, List<String> oneOf) {
    public Question {
        oneOf = List.copyOf(oneOf);
    }
}
