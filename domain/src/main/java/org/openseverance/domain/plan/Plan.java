package org.openseverance.domain.plan;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Node;
import org.openseverance.domain.time.MissingDay;

/** A plan as written: a statute, an agreement or a company's package. Names are checked; meanings and units are found when it is resolved. */
@Value.Immutable
public interface Plan {

    String id();

    String title();

    String about();

    /** A country or country-subdivision; empty: anywhere. */
    String jurisdiction();

    Currency currency();

    /** The source of everything that names no other. */
    String cites();

    List<String> sources();

    @Nullable
    MissingDay missingDay();

    /** Packed date up to which the plan was checked. */
    @Nullable
    Integer verifiedUntil();

    Map<String, Input> inputs();

    Map<String, Parameter> parameters();

    Map<String, Reading> readings();

    /** In order of writing. */
    Map<String, Line> lines();

    /** The facts that its lines read as rates of pay. */
    default Set<String> ratesOfPay() {
        Set<String> facts = new TreeSet<>();
        lines().values()
                .forEach(line -> FormTree.visit(line.form(), form -> {
                    if (form instanceof Form.Pay pay) {
                        facts.addAll(pay.of());
                    }
                }));
        return facts;
    }

    List<Warning> warnings();

    /** In order of writing. */
    Map<String, Award> awards();

    /** The document it was read from. */
    Node.Mapping document();

    /** SHA-256 of the canonical form, or another mark of the revision; empty for plans built in Java that were not given one. */
    String revision();
}
