package org.openseverance.domain.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Entries;
import org.openseverance.domain.document.Faults;
import org.openseverance.domain.document.Nearest;
import org.openseverance.domain.document.Node;
import org.openseverance.domain.formula.Expression;

/** Reads what a plan grants. */
final class AwardReader {

    static final List<String> KINDS =
            Stream.of(AwardKind.values()).map(AwardKind::label).toList();
    static final List<String> PAYEES = Stream.of(Award.PaidTo.values())
            .map(payee -> payee.name().toLowerCase(Locale.ROOT))
            .toList();
    private static final List<String> TERMS =
            List.of("paid", "paid_through", "in_exchange_for", "in_kind", "taxed_as", "note", "cites");
    private static final List<String> CONTENT = List.of("amount", "benefits", "quantity", "from", "in_kind");

    private final Words words;
    private final Faults faults;
    private final FormReader forms;
    private final String cites;

    AwardReader(Words words, FormReader forms, String cites) {
        this.words = words;
        this.faults = words.faults();
        this.forms = forms;
        this.cites = cites;
    }

    @Nullable
    Award read(String name, Node node) {
        Entries entries = Entries.read(node, PlanShapes.AWARD, faults);
        if (entries == null) {
            return null;
        }
        AwardKind kind = kind(name, entries);
        Award.PaidTo paidTo = paidTo(entries);
        if (entries.has("if") != entries.has("reason")) {
            faults.add(
                    entries.place(),
                    entries.has("if")
                            ? "an award with \"if\" says the \"reason\" where it does not hold"
                            : "\"reason\" belongs to an \"if\"; there is none");
        }
        if (CONTENT.stream().noneMatch(entries::has)) {
            faults.add(entries.place(), "an award grants something; expected one of " + String.join(", ", CONTENT));
        }
        Map<String, String> terms = new LinkedHashMap<>();
        for (String term : TERMS) {
            String text = entries.text(term, term.equals("cites") ? cites : "");
            if (!text.isEmpty()) {
                terms.put(term, text);
            }
        }
        ImmutableAward.Builder award = ImmutableAward.builder()
                .name(name)
                .amount(words.expression(entries.node("amount")))
                .benefits(words.expression(entries.node("benefits")))
                .quantity(words.expression(entries.node("quantity")))
                .from(words.expression(entries.node("from")))
                .through(words.expression(entries.node("through")))
                .condition(words.expression(entries.node("if")))
                .reason(entries.text("reason", ""))
                .law(law(entries.mapping("law")))
                .less(words.texts(entries.items("less"), "the name of an award"))
                .terms(terms)
                .place(entries.place());
        if (entries.has("requires")) {
            award.requires(words.texts(entries.items("requires"), "the name of a require"));
        }
        return kind == null || paidTo == null
                ? null
                : award.kind(kind).paidTo(paidTo).build();
    }

    private @Nullable AwardKind kind(String name, Entries entries) {
        String written = entries.text("kind", name);
        for (AwardKind kind : AwardKind.values()) {
            if (kind.label().equals(written)) {
                return kind;
            }
        }
        String nearest = Nearest.of(written, KINDS);
        String advice = nearest != null
                ? "Maybe \"" + nearest + "\"" + (entries.has("kind") ? "." : ", or give it a \"kind:\".")
                : "Kinds: " + String.join(", ", KINDS) + ".";
        faults.add(
                entries.place("kind"),
                "\"" + written + "\" is no kind of award" + (entries.has("kind") ? "" : ", and \"kind\" is missing"),
                advice);
        return null;
    }

    private Award.@Nullable PaidTo paidTo(Entries entries) {
        String text = entries.text("paid_to", "employee");
        for (Award.PaidTo payee : Award.PaidTo.values()) {
            if (payee.name().toLowerCase(Locale.ROOT).equals(text)) {
                return payee;
            }
        }
        faults.add(
                entries.place("paid_to"),
                "\"paid_to\" is employee, vendor or insurer; found \"" + text + "\"",
                Nearest.advice(text, PAYEES));
        return null;
    }

    private Award.@Nullable Law law(Node.@Nullable Mapping mapping) {
        Entries entries = mapping == null ? null : Entries.read(mapping, PlanShapes.LAW, faults);
        if (entries == null) {
            return null;
        }
        if (entries.has("tops_up") == entries.has("on_top_of")) {
            faults.add(
                    entries.place(),
                    "\"law\" has \"tops_up\" or \"on_top_of\"; found " + (entries.has("tops_up") ? "both" : "neither"));
            return null;
        }
        boolean topsUp = entries.has("tops_up");
        List<String> plans = new ArrayList<>();
        for (Node item : entries.items(topsUp ? "tops_up" : "on_top_of")) {
            String id = item instanceof Node.Scalar scalar
                    ? forms.planId(scalar)
                    : words.refuse(item, "the id of a plan is text");
            if (id != null) {
                plans.add(id);
            }
        }
        Map<String, Expression> with = forms.with(entries);
        return with == null
                ? null
                : new Award.Law(
                        topsUp ? Award.Law.Relation.TOPS_UP : Award.Law.Relation.ON_TOP_OF,
                        plans,
                        with,
                        entries.place());
    }
}
