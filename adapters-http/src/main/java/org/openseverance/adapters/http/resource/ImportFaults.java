package org.openseverance.adapters.http.resource;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.document.Place;

/** What is wrong with a workforce file, where the command line's options are the query's parameters: {@code map=hire_date=Joined}. */
final class ImportFaults {

    private static final Pattern OPTION = Pattern.compile(
            "--(map|set|date-format|decimal-mark|delimiter|encoding)(?: ([^\\s=]+=)?(?:\"([^\"]*)\"|(\\S+)))?");

    private static final String NO_INPUT = "there is no such fact or input";

    private ImportFaults() {}

    /**
     * The faults of a file or of what is said about it.
     *
     * @param problems as the reading of files tells them
     * @param plans whether plans were named, whose inputs columns can be
     */
    static List<Fault> of(List<String> problems, boolean plans) {
        return problems.stream()
                .map(problem -> fault(problem.split("\n\\s*", 2), plans))
                .toList();
    }

    /** Whether a problem is that a plan which was named would have to know a name. */
    static boolean isOfNoInput(String problem) {
        return problem.contains(NO_INPUT) || problem.contains("there is no such date");
    }

    private static Fault fault(String[] parts, boolean plans) {
        String advice =
                parts.length > 1 ? inQuery(parts[1]) : "The parameters of this operation say how a file is read.";
        boolean unknownInput = parts[0].contains(NO_INPUT);
        return new Fault(
                place(parts[0]),
                told(parts[0]),
                unknownInput && !plans ? advice + " The inputs of a plan are known once plan= names it." : advice);
    }

    /** A problem that begins with an option is one of the query. */
    private static Place place(String problem) {
        Matcher option = OPTION.matcher(problem);
        return option.lookingAt() ? new Place("query", 0, 0, "/" + parameter(option)) : new Place("body", 0, 0, "");
    }

    private static String parameter(Matcher option) {
        return option.group(1).replace('-', '_');
    }

    /** The option's name alone becomes the parameter's; the rest is a sentence. */
    private static String told(String problem) {
        Matcher option = OPTION.matcher(problem);
        return option.lookingAt() ? parameter(option) + problem.substring(option.end(1)) : inQuery(problem);
    }

    /** Each option as it is to be written in a query, but for the escapes of an address. */
    private static String inQuery(String text) {
        return OPTION.matcher(text).replaceAll(option -> {
            String name = option.group(1).replace('-', '_');
            String fact = option.group(2) == null ? "" : option.group(2);
            String value = option.group(3) == null ? option.group(4) : option.group(3);
            return Matcher.quoteReplacement(value == null ? name : name + "=" + fact + value);
        });
    }
}
