package org.openseverance.adapters.files.workforce;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openseverance.adapters.files.place.Countries;
import org.openseverance.domain.workforce.Fact;
import org.openseverance.domain.workforce.Words;
import org.openseverance.domain.workforce.Workforce;

/** Where one row works: a country (US), a subdivision of it (US-TX) and a site, from one column or from several. */
final class WorkPlace {

    static final String EXPECTED = "a place such as US, US-TX, US/TX or US/TX/Austin";

    private static final Pattern WHOLE =
            Pattern.compile("([A-Za-z]{2})(?:[-/]([A-Za-z0-9]{1,3}))?(?:/(.+))?", Pattern.DOTALL);
    private static final Pattern PART = Pattern.compile("(?:([A-Z]{2})-)?([A-Z0-9]{1,3})");

    private final Words countries;
    private final Words subdivisions;
    private final Words sites;

    private @Nullable String country;
    private @Nullable String subdivision;
    private @Nullable String site;
    /** Neighbours often share a place. */
    private String lastWhole = "";

    private @Nullable String lastCountry;
    private @Nullable String lastSubdivision;
    private @Nullable String lastSite;

    WorkPlace(Workforce.Builder workforce) {
        countries = workforce.words(Fact.WORK_COUNTRY);
        subdivisions = workforce.words(Fact.WORK_SUBDIVISION);
        sites = workforce.words(Fact.WORK_SITE);
    }

    void beginRow() {
        country = null;
        subdivision = null;
        site = null;
    }

    /** {@code US-TX} or {@code US/TX/Austin} as {@code US/TX/Austin}; null if it is no place. */
    static @Nullable String canonical(String text) {
        Matcher matcher = WHOLE.matcher(text);
        if (!matcher.matches() || Terms.country(matcher.group(1)) == null) {
            return null;
        }
        String part = matcher.group(2) == null ? "" : matcher.group(2);
        String place = matcher.group(3) == null ? "" : matcher.group(3);
        return (matcher.group(1) + "/" + part).toUpperCase(Locale.ROOT) + "/" + place;
    }

    void whole(String canonical) {
        if (!canonical.equals(lastWhole)) {
            lastWhole = canonical;
            int first = canonical.indexOf('/');
            int second = canonical.indexOf('/', first + 1);
            lastCountry = canonical.substring(0, first);
            lastSubdivision = second > first + 1 ? lastCountry + "-" + canonical.substring(first + 1, second) : null;
            lastSite = second + 1 < canonical.length() ? canonical.substring(second + 1) : null;
        }
        country = lastCountry;
        subdivision = lastSubdivision;
        site = lastSite;
    }

    void country(String code) {
        country = code;
    }

    /** {@code TX} or {@code US-TX}; null if it is neither. */
    static @Nullable String canonicalSubdivision(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        Matcher part = PART.matcher(upper);
        boolean known = part.matches() && (part.group(1) == null || Countries.has(part.group(1)));
        return known ? upper : null;
    }

    void subdivision(String code) {
        subdivision = code;
    }

    void site(String name) {
        site = name;
    }

    /** Null, or what is wrong with the subdivision. */
    @Nullable
    String endRow() {
        String part = subdivision;
        if (part != null) {
            int dash = part.indexOf('-');
            if (dash < 0 && country == null) {
                return "'" + part + "' does not say the country; write US-TX, or give the country";
            }
            if (dash > 0 && country != null && !part.startsWith(country + "-")) {
                return "'" + part + "' is not in the country " + country;
            }
            country = dash > 0 ? part.substring(0, dash) : country;
            subdivisions.set(dash > 0 ? part : country + "-" + part);
        }
        if (country != null) {
            countries.set(country);
        }
        if (site != null) {
            sites.set(site);
        }
        return null;
    }
}
