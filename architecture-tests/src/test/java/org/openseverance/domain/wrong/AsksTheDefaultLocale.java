package org.openseverance.domain.wrong;

/** Wrong on purpose: the digits depend on the machine's language. */
public final class AsksTheDefaultLocale {
    @SuppressWarnings("AnnotateFormatMethod")
    String weeks(long weeks) {
        return String.format("%d weeks", weeks);
    }
}
