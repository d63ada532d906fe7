package org.openseverance.adapters.http.resource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.openseverance.adapters.files.workforce.InputColumn;
import org.openseverance.adapters.files.workforce.UnreadableWorkforce;
import org.openseverance.adapters.files.workforce.WorkforceFile;
import org.openseverance.adapters.files.workforce.WorkforceOptions;
import org.openseverance.adapters.files.workforce.WorkforceReading;
import org.openseverance.adapters.http.exchange.Answer;
import org.openseverance.adapters.http.exchange.Arguments;
import org.openseverance.adapters.http.exchange.Exchange;
import org.openseverance.adapters.http.exchange.Handler;
import org.openseverance.adapters.http.exchange.Upload;
import org.openseverance.adapters.http.problem.Declined;
import org.openseverance.adapters.http.problem.ProblemKind;
import org.openseverance.application.plans.Shelves;
import org.openseverance.application.problem.Refused;
import org.openseverance.application.store.Stored;
import org.openseverance.application.workforces.KeepWorkforce;
import org.openseverance.application.workforces.LoadedWorkforces;
import org.openseverance.application.workforces.WorkforceHead;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.document.Place;
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
        Arguments arguments = exchange.uncheckedArguments();
        Upload upload = exchange.upload();
        return shelves.of(exchange.caller())
                .thenApply(shelf -> ImportParameters.read(arguments, upload, shelf))
                .thenCompose(said -> upload.read(body ->
                        read(body, upload, said, !arguments.texts("plan").isEmpty())))
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

    private Imported read(InputStream body, Upload upload, WorkforceOptions said, boolean plans) throws IOException {
        Path file = Files.createTempFile("severance-import-", ".upload");
        try {
            Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
            if (upload.isGzipped()) {
                checkGzip(file);
            }
            List<RowFault> faults = new ArrayList<>();
            WorkforceOptions options = WorkforceOptions.builder()
                    .from(said)
                    .mostRows(mostRows)
                    .mostBytes(mostBytes)
                    .onFault(fault -> {
                        if (faults.size() < FAULTS) {
                            faults.add(fault);
                        }
                    })
                    .build();
            WorkforceReading reading = WorkforceFile.read("the body", file, options);
            return new Imported(reading, faults, columns(reading, said.inputs()));
        } catch (UnreadableWorkforce unreadable) {
            throw Refused.faulty("The workforce cannot be read.", ImportFaults.of(unreadable.problems(), plans));
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
