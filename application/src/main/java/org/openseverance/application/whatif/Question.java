package org.openseverance.application.whatif;

import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.whatif.Scenario;
import org.openseverance.domain.workforce.Workforce;
import org.openseverance.domain.worksheet.WorkforceFacts;

/** What is compared, over whom. */
@Value.Immutable
@Value.Style(stagedBuilder = true)
public interface Question {

    Workforce workforce();

    /** What holds for everyone, such as the last day. */
    WorkforceFacts.Event event();

    /** The baseline first. All are in one currency. */
    List<Scenario> scenarios();

    /** Facts that are words, by each of which the sums are also given. */
    List<String> dimensions();

    /** Whom it is for, as a test in the words of the plan language; null: everyone. */
    @Nullable
    String people();

    /** How many of the largest gains, and of the largest losses, are explained. */
    @Value.Default
    default int explained() {
        return 3;
    }
}
