package org.openseverance.adapters.http.resource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.openseverance.adapters.files.workforce.ImmutableWorkforceOptions;
import org.openseverance.adapters.files.workforce.InputColumn;
import org.openseverance.adapters.files.workforce.UnreadableWorkforce;
import org.openseverance.adapters.files.workforce.WorkforceFile;
import org.openseverance.adapters.files.workforce.WorkforceFormat;
import org.openseverance.adapters.files.workforce.WorkforceOptions;
import org.openseverance.adapters.files.workforce.WorkforceReading;
import org.openseverance.adapters.http.exchange.Answer;
import org.openseverance.adapters.http.exchange.Arguments;
import org.openseverance.adapters.http.exchange.Exchange;
import org.openseverance.adapters.http.exchange.Handler;
import org.openseverance.adapters.http.exchange.Upload;
import org.openseverance.adapters.http.problem.Declined;
import org.openseverance.adapters.http.problem.ProblemKind;
import org.openseverance.application.plans.Shelf;
import org.openseverance.application.plans.Shelves;
import org.openseverance.application.problem.Refused;
import org.openseverance.application.store.Stored;
import org.openseverance.application.whatif.AskedInputs;
import org.openseverance.application.workforces.KeepWorkforce;
import org.openseverance.application.workforces.LoadedWorkforces;
import org.openseverance.application.workforces.WorkforceHead;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.document.Place;
import org.openseverance.domain.plan.Plan;
import org.openseverance.domain.workforce.Fact;
import org.openseverance.domain.workforce.RowFault;
import org.openseverance.domain.workforce.Workforce;

/** Imports a workforce: the body goes to a file as it comes, is read from there into columns, and stored in batches. */
final class ImportRoute {

    /** Row faults beyond these are counted only. */
    private static final int FAULTS = 100_000;

    private static final int TOLD = 100;

    private final Shelves shelves;
    private final KeepWorkforce keep;
    private final LoadedWorkforces workforces;
    private final int mostRows;
    private final long mostBytes;

    /**
     * @param mostRows a longer file is refused
     * @param mostBytes likewise, by its bytes once unpacked
     */
    ImportRoute(Shelves shelves, KeepWorkforce keep, LoadedWorkforces workforces, int mostRows, long mostBytes) {
        this.shelves = shelves;
        this.keep = keep;
        this.workforces = workforces;
        this.mostRows = mostRows;
        this.mostBytes = mostBytes;
    }

    Map<String, Handler> handlers() {
        return Map.of("importWorkforce", this::importWorkforce);
    }

    /** A file as it was read, and how many of its faults. */
    private record Imported(WorkforceReading reading, List<RowFault> faults, List<WorkforceHead.Column> columns) {}

    private CompletionStage<Answer> importWorkforce(Exchange exchange) {
        Arguments arguments = exchange.arguments();
        Upload upload = exchange.upload();
        return shelves.of(exchange.caller())
                .thenApply(shelf -> inputs(shelf, arguments.texts("plan")))
                .thenCompose(inputs -> upload.read(body -> read(body, upload, arguments, inputs)))
                .thenCompose(imported -> {
                    if (arguments.yes("strict") && imported.reading.faultCount() > 0) {
                        throw strict(imported);
                    }
                    return arguments.yes("dry_run")
                            ? CompletableFuture.completedFuture(Answer.json(
                                    200,
                                    json -> ImportJson.write(json, null, imported.reading, first(imported.faults))))
                            : store(exchange, upload, imported);
                });
    }

    private static AskedInputs inputs(Shelf shelf, List<String> ids) {
        List<Plan> plans = ids.stream().map(shelf::plan).toList();
        AskedInputs inputs = AskedInputs.of(plans, shelf);
        if (!inputs.disagreeing().isEmpty()) {
            throw Refused.faulty(
                    "The plans ask for the same input as different types.",
                    inputs.disagreeing().stream()
                            .map(name -> new Fault(
                                    new Place("query", 0, 0, "/plan"),
                                    name + " is asked for as different types",
                                    "Import the file once for each of the plans."))
                            .toList());
        }
        return inputs;
    }

    private Imported read(InputStream body, Upload upload, Arguments arguments, AskedInputs inputs) throws IOException {
        Path file = Files.createTempFile("severance-import-", ".upload");
        try {
            Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
            if (upload.isGzipped()) {
                checkGzip(file);
            }
            List<RowFault> faults = new ArrayList<>();
            List<InputColumn> columns = InputColumn.of(inputs);
            WorkforceOptions options = options(upload, arguments, columns)
                    .onFault(fault -> {
                        if (faults.size() < FAULTS) {
                            faults.add(fault);
                        }
                    })
                    .build();
            WorkforceReading reading = WorkforceFile.read("the body", file, options);
            return new Imported(reading, faults, columns(reading, columns));
        } catch (UnreadableWorkforce unreadable) {
            throw Refused.faulty(
                    "The workforce cannot be read.",
                    ImportFaults.of(unreadable, !arguments.texts("plan").isEmpty()));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void checkGzip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            if (in.read() != 0x1f || in.read() != 0x8b) {
                throw new Declined(
                        ProblemKind.MALFORMED,
                        "Content-Encoding says gzip, but the body is not gzipped.",
                        "Send it without Content-Encoding, or gzip it.");
            }
        }
    }

    private ImmutableWorkforceOptions.Builder options(Upload upload, Arguments arguments, List<InputColumn> inputs) {
        return WorkforceOptions.builder()
                .map(arguments.pairs("map"))
                .constants(arguments.pairs("set"))
                .dateFormats(arguments.pairs("date_format"))
                .decimalMark(mark(arguments.text("decimal_mark")))
                .delimiter(mark(arguments.text("delimiter")))
                .encoding(encoding(upload, arguments))
                .format(upload.mediaType().equals("text/csv") ? WorkforceFormat.CSV : WorkforceFormat.JSON_LINES)
                .inputs(inputs)
                .mostRows(mostRows)
                .mostBytes(mostBytes);
    }

    private static Optional<Character> mark(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        return Optional.of(text.equals("\\t") || text.equals("tab") ? '\t' : text.charAt(0));
    }

    private static Optional<Charset> encoding(Upload upload, Arguments arguments) {
        String name = arguments.text("encoding") == null ? upload.charset() : arguments.text("encoding");
        try {
            return name == null ? Optional.empty() : Optional.of(Charset.forName(name));
        } catch (IllegalArgumentException unknown) {
            Fault fault = new Fault(
                    new Place("query", 0, 0, "/encoding"),
                    "\"" + name + "\" is no encoding that is known",
                    "For example UTF-8 or windows-1252.");
            throw Refused.faulty("The request says things that are wrong.", List.of(fault));
        }
    }

    /** What the rows have, in the order of the file. */
    private static List<WorkforceHead.Column> columns(WorkforceReading reading, List<InputColumn> inputs) {
        Workforce workforce = reading.workforce();
        Set<String> names = new LinkedHashSet<>(reading.columns().keySet());
        names.retainAll(workforce.names());
        names.addAll(workforce.names());
        List<WorkforceHead.Column> columns = new ArrayList<>();
        for (String name : names) {
            Fact.Kind kind = Fact.labelled(name)
                    .map(Fact::kind)
                    .orElseGet(() -> inputs.stream()
                            .filter(input -> input.name().equals(name))
                            .findFirst()
                            .map(InputColumn::kind)
                            .orElse(Fact.Kind.TEXT));
            columns.add(new WorkforceHead.Column(name, kind, kind == Fact.Kind.NUMBER ? workforce.decimals(name) : 0));
        }
        return columns;
    }

    private static Refused strict(Imported imported) {
        WorkforceReading reading = imported.reading;
        return Refused.faulty(
                reading.rowsFaulty() + " of " + reading.rowsRead()
                        + " rows have a fault, and strict is set; nothing was stored.",
                first(imported.faults).stream()
                        .map(fault -> new Fault(new Place("body", fault.row(), 0, ""), fault.toString(), ""))
                        .toList());
    }

    private static List<RowFault> first(List<RowFault> faults) {
        return faults.subList(0, Math.min(TOLD, faults.size()));
    }

    private CompletionStage<Answer> store(Exchange exchange, Upload upload, Imported imported) {
        WorkforceReading reading = imported.reading;
        if (reading.rowsUsed() == 0) {
            throw Refused.faulty(
                    "No row can be used; nothing was stored.",
                    first(imported.faults).stream()
                            .map(fault -> new Fault(new Place("body", fault.row(), 0, ""), fault.toString(), ""))
                            .toList());
        }
        KeepWorkforce.Read read = new KeepWorkforce.Read(
                exchange.arguments().required("name"),
                reading.workforce(),
                reading.rowsFaulty(),
                reading.faultCount(),
                imported.faults,
                reading.columns(),
                reading.ignored(),
                imported.columns,
                reading.notes(),
                "sha256:" + upload.hash());
        return keep.store(exchange.caller(), read, exchange.requestKey(upload.hash()))
                .thenCompose(stored -> told(exchange, stored, imported));
    }

    private CompletionStage<Answer> told(Exchange exchange, Stored stored, Imported imported) {
        return workforces
                .head(exchange.caller(), UUID.fromString(stored.id()))
                .thenApply(head -> Answer.created(
                                "/v1/workforces/" + head.id(),
                                json -> ImportJson.write(json, head, imported.reading, first(imported.faults)))
                        .replayed(stored.replayed()));
    }
}
