package org.openseverance.adapters.http.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.openseverance.adapters.files.document.DocumentReader;
import org.openseverance.adapters.files.document.Reading;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.document.Node;

/** The service's contract, an OpenAPI 3.1 document. */
public final class Contract {

    private static final String RESOURCE = "/openseverance/openapi.yaml";
    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");

    private final byte[] text;
    private final Outline outline;
    private final List<Operation> operations;

    private Contract(byte[] text, Outline outline, List<Operation> operations) {
        this.text = text;
        this.outline = outline;
        this.operations = List.copyOf(operations);
    }

    /** The contract that the service is delivered with. */
    public static Contract shipped() {
        try (InputStream in = Contract.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("there is no " + RESOURCE + " on the class path");
            }
            return read(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", e);
        }
    }

    /**
     * Reads a contract.
     *
     * @throws IllegalArgumentException if it is not sound, or says what the service cannot follow
     */
    public static Contract read(byte[] yaml) {
        Reading reading = DocumentReader.read("openapi.yaml", yaml);
        Node document = reading.node();
        if (document == null || !reading.isSound()) {
            throw new IllegalArgumentException("the contract cannot be read:\n"
                    + reading.faults().stream().map(Fault::toString).collect(Collectors.joining("\n")));
        }
        Outline outline = new Outline(document);
        List<Operation> operations = new ArrayList<>();
        OperationReader reader = new OperationReader(outline);
        Outline.entries(outline.at(document, "paths")).forEach((path, item) -> {
            for (String method : METHODS) {
                Node operation = Outline.entries(item).get(method);
                if (operation != null) {
                    operations.add(reader.read(path, method, item, operation));
                }
            }
        });
        checkDistinct(operations);
        return new Contract(yaml.clone(), outline, operations);
    }

    private static void checkDistinct(List<Operation> operations) {
        Set<String> ids = new HashSet<>();
        for (Operation operation : operations) {
            if (!ids.add(operation.operationId())) {
                throw OperationReader.wrong(null, "two operations are called " + operation.operationId());
            }
        }
    }

    /** The document as it was written. */
    public byte[] yaml() {
        return text.clone();
    }

    public Outline outline() {
        return outline;
    }

    /** In the order of the document. */
    public List<Operation> operations() {
        return operations;
    }
}
