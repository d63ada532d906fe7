package org.openseverance.adapters.http.resource;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openseverance.adapters.files.workforce.InputColumn;
import org.openseverance.adapters.files.workforce.WorkforceFile;
import org.openseverance.adapters.files.workforce.WorkforceFormat;
import org.openseverance.adapters.files.workforce.WorkforceOptions;
import org.openseverance.adapters.http.exchange.Arguments;
import org.openseverance.adapters.http.exchange.Upload;
import org.openseverance.application.plans.Shelf;
import org.openseverance.application.whatif.AskedInputs;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.document.Place;
import org.openseverance.domain.plan.Plan;

/** How a file is to be read, as the parameters of its import say. All that is wrong with them is told at once, before the file is read. */
final class ImportParameters {

    private final Arguments arguments;
    private final List<Fault> faults;

    private ImportParameters(Arguments arguments) {
        this.arguments = arguments;
        this.faults = new ArrayList<>(arguments.faults());
    }

    /**
     * Reads them, but for what the file's own headers say.
     *
     * @throws org.openseverance.application.problem.Refused with all faults, or if a plan is not there and all else is well
     */
    static WorkforceOptions read(Arguments arguments, Upload upload, Shelf shelf) {
        ImportParameters parameters = new ImportParameters(arguments);
        List<String> unknown = arguments.texts("plan").stream()
                .filter(id -> shelf.find(id) == null)
                .toList();
        WorkforceOptions options = parameters.options(upload, parameters.inputs(shelf, unknown));
        WorkforceFile.problems(options).stream()
                .filter(problem -> unknown.isEmpty() || !ImportFaults.isOfNoInput(problem))
                .forEach(problem -> parameters.faults.addAll(ImportFaults.of(
                        List.of(problem), !arguments.texts("plan").isEmpty())));
        if (parameters.faults.isEmpty()) {
            unknown.forEach(shelf::plan);
        }
        unknown.forEach(id -> parameters.add("plan", "there is no plan \"" + id + "\"", "GET /v1/plans lists all."));
        Arguments.refuse(parameters.faults);
        return options;
    }

    /** The columns that the plans which are there ask for. */
    private List<InputColumn> inputs(Shelf shelf, List<String> unknown) {
        List<Plan> plans = arguments.texts("plan").stream()
                .filter(id -> !unknown.contains(id))
                .map(shelf::plan)
                .toList();
        AskedInputs inputs = AskedInputs.of(plans, shelf);
        inputs.disagreeing()
                .forEach(name -> add(
                        "plan",
                        "the plans ask for " + name + " as different types",
                        "Import the file once for each of the plans."));
        return InputColumn.of(inputs);
    }

    private WorkforceOptions options(Upload upload, List<InputColumn> inputs) {
        return WorkforceOptions.builder()
                .map(arguments.pairs("map", faults))
                .constants(arguments.pairs("set", faults))
                .dateFormats(arguments.pairs("date_format", faults))
                .decimalMark(mark("decimal_mark"))
                .delimiter(mark("delimiter"))
                .encoding(encoding(upload))
                .format(upload.mediaType().equals("text/csv") ? WorkforceFormat.CSV : WorkforceFormat.JSON_LINES)
                .inputs(inputs)
                .build();
    }

    /** None where the contract does not allow it: that is told already. */
    private Optional<Character> mark(String name) {
        String text = arguments.text(name);
        boolean told = arguments.faults().stream()
                .anyMatch(fault -> fault.place().pointer().equals("/" + name));
        return text == null || told ? Optional.empty() : Optional.of(text.charAt(0));
    }

    private Optional<Charset> encoding(Upload upload) {
        String given = arguments.text("encoding");
        String name = given == null ? upload.charset() : given;
        try {
            return name == null ? Optional.empty() : Optional.of(Charset.forName(name));
        } catch (IllegalArgumentException unknown) {
            add("encoding", "\"" + name + "\" is no encoding that is known", "For example UTF-8 or windows-1252.");
            return Optional.empty();
        }
    }

    private void add(String parameter, String message, String advice) {
        faults.add(new Fault(new Place("query", 0, 0, "/" + parameter), message, advice));
    }
}
