package org.openseverance.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ContractExamplesTest {

    private final ContractTree contract = ContractTree.shipped();
    private final Schemas schemas = new Schemas(contract);
    private final List<String> faults = new ArrayList<>();
    private int examples;

    @Test
    void everyExampleIsAsItsSchemaSays() {
        check(contract.root(), "");
        assertEquals(List.of(), faults);
        assertTrue(examples > 60, () -> "only " + examples + " examples were found");
    }

    /** Of media types and parameters, which have a schema beside; of schemas, within; defaults are examples, too. */
    private void check(JsonNode node, String place) {
        if (node.has("example") && node.has("schema")) {
            compare(node.get("schema"), node.get("example"), place + "/example");
        }
        if (node.has("type")) {
            node.path("examples").forEach(example -> compare(node, example, place + "/examples"));
            if (node.path("default").isValueNode()) {
                compare(node, node.get("default"), place + "/default");
            }
        }
        node.properties().stream()
                .filter(each -> !each.getKey().startsWith("example"))
                .forEach(each -> check(each.getValue(), place + "/" + each.getKey()));
        if (node.isArray()) {
            node.forEach(item -> check(item, place + "/-"));
        }
    }

    private void compare(JsonNode schema, JsonNode value, String place) {
        examples++;
        schemas.faults(schema, value).forEach(fault -> faults.add(place + fault));
    }
}
