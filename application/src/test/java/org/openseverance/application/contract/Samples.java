package org.openseverance.application.contract;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openseverance.application.access.Caller;
import org.openseverance.application.audit.Deed;
import org.openseverance.application.calculations.StoredCalculation;
import org.openseverance.application.plans.PublishedPlan;
import org.openseverance.application.store.RequestKey;
import org.openseverance.application.whatif.WhatIf;
import org.openseverance.application.workforces.WorkforceHead;
import org.openseverance.domain.workforce.Fact;
import org.openseverance.domain.workforce.Workforce;

/** Things to store. */
public final class Samples {

    /** Times have the microseconds that a database keeps. */
    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");

    private Samples() {}

    /** Someone of a tenant that nobody else is of. */
    public static Caller someone() {
        return someoneOf("tenant " + UUID.randomUUID());
    }

    public static Caller someoneOf(String tenant) {
        return new Caller(tenant, "hr@example.org", Set.of());
    }

    public static RequestKey key(String key) {
        return new RequestKey(key, "hash of " + key);
    }

    public static Deed deed(Deed.Action action, String subject, Instant at) {
        return new Deed(
                UUID.randomUUID(), at, "hr@example.org", action, subject, "r1", null, Map.of("why", "\"asked\"\n"));
    }

    public static Deed deed(Deed.Action action, String subject) {
        return deed(action, subject, NOON);
    }

    public static PublishedPlan plan(String id, String revision) {
        return new PublishedPlan(id, revision, 0, "Title of " + id, "plan: " + id + " €", NOON, "hr@example.org");
    }

    public static StoredCalculation calculation(@Nullable String employeeId, Instant at) {
        return new StoredCalculation(
                UUID.randomUUID(),
                at,
                "hr@example.org",
                "gb/statutory-redundancy-pay",
                "r1",
                Map.of("gb/statutory-redundancy-pay", "r1", "gb/weeks-pay", "r2"),
                employeeId,
                "{\"employee\": \"" + employeeId + "\"}",
                "hash of the question",
                "{\"amount\": \"12345678901234567.89\"}",
                "hash of the answer",
                false);
    }

    public static StoredCalculation calculation(@Nullable String employeeId) {
        return calculation(employeeId, NOON);
    }

    public static WhatIf whatIf(UUID workforce, Instant at) {
        return new WhatIf(
                UUID.randomUUID(),
                workforce,
                "{\"scenarios\": []}",
                Map.of("gb/weeks-pay", "r2"),
                WhatIf.State.QUEUED,
                0,
                10,
                0,
                null,
                at,
                "hr@example.org",
                null);
    }

    /** A head for rows that were read from a file. */
    public static WorkforceHead head(Workforce rows, Instant at) {
        return new WorkforceHead(
                UUID.randomUUID(),
                "people.csv",
                at,
                "hr@example.org",
                rows.size(),
                2,
                3,
                Map.of("hire_date", "Hired on"),
                List.of("Shoe size"),
                rows.names().stream().map(name -> column(rows, name)).toList(),
                List.of("read as windows-1252"),
                "hash of the file",
                0);
    }

    private static WorkforceHead.Column column(Workforce rows, String name) {
        Fact.Kind kind = Rows.kind(rows, name);
        return new WorkforceHead.Column(name, kind, kind == Fact.Kind.NUMBER ? rows.decimals(name) : 0);
    }
}
