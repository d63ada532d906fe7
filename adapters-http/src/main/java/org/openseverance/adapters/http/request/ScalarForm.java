package org.openseverance.adapters.http.request;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Entries;
import org.openseverance.domain.document.Faults;
import org.openseverance.domain.document.Node;

/**
 * A value that is written as one text.
 *
 * @param expected in words, for messages
 * @param reader throws a RuntimeException where the text is none
 */
record ScalarForm(String expected, Function<String, Object> reader) implements ValueForm {

    /** Dates in far years and numbers of many digits have no use and cost time. */
    private static final String NUMBER = "-?[0-9]{1,15}(\\.[0-9]{1,30})?";

    static final Map<Class<?>, ScalarForm> FORMS = Map.of(
            String.class, new ScalarForm("text", text -> text),
            Integer.class, new ScalarForm("a whole number", Integer::valueOf),
            Boolean.class, new ScalarForm("true or false", ScalarForm::yesNo),
            BigDecimal.class, new ScalarForm("a plain number such as \"1234.50\"", ScalarForm::number),
            LocalDate.class, new ScalarForm("a date such as 2026-06-30, from 1900 to 2200", ScalarForm::date),
            UUID.class, new ScalarForm("an id such as 0190b8a4-7c1e-7000-8000-3f2a5c9d1e77", ScalarForm::uuid));

    @Override
    public @Nullable Object read(Node node, Faults faults) {
        if (node instanceof Node.Scalar scalar) {
            try {
                return reader.apply(scalar.text().strip());
            } catch (RuntimeException noSuchThing) {
                faults.add(node.place(), Entries.found(node) + " stands here; expected " + expected);
                return null;
            }
        }
        faults.add(node.place(), Entries.found(node) + " stands here; expected " + expected);
        return null;
    }

    private static Boolean yesNo(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException(text);
        }
        return Boolean.valueOf(text);
    }

    private static BigDecimal number(String text) {
        if (!text.matches(NUMBER)) {
            throw new NumberFormatException(text);
        }
        return new BigDecimal(text);
    }

    private static LocalDate date(String text) {
        LocalDate date = LocalDate.parse(text);
        if (date.getYear() < 1900 || date.getYear() > 2200) {
            throw new IllegalArgumentException(text);
        }
        return date;
    }

    private static UUID uuid(String text) {
        UUID id = UUID.fromString(text);
        if (!id.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException(text);
        }
        return id;
    }
}
