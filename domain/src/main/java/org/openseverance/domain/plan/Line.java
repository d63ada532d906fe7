package org.openseverance.domain.plan;

import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Place;
import org.openseverance.domain.money.Rounding;
import org.openseverance.domain.quantity.Unit;

/**
 * One named line of a plan, as written.
 *
 * @param cites the source: the line's own, else the plan's
 * @param written the formula or form in the words of the document, for explanations
 * @param unit what the author says comes out; checked, never assumed
 * @param unlessGiven an input that wins where it is given
 */
public record Line(
        String name,
        String title,
        String cites,
        String written,
        Form form,
        @Nullable Unit unit,
        @Nullable Rounding rounding,
        @Nullable String unlessGiven,
        Place place) {}
