package org.openseverance.adapters.db;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Tuple;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openseverance.adapters.db.audit.PgAudit;
import org.openseverance.adapters.db.calculations.PgCalculations;
import org.openseverance.adapters.db.connection.Connections;
import org.openseverance.adapters.db.connection.DatabaseUrl;
import org.openseverance.adapters.db.migration.Migrations;
import org.openseverance.adapters.db.plans.PgPlans;
import org.openseverance.adapters.db.requests.PgRequestKeys;
import org.openseverance.adapters.db.whatif.PgWhatIfs;
import org.openseverance.adapters.db.workforces.PgPseudonyms;
import org.openseverance.adapters.db.workforces.PgWorkforces;
import org.openseverance.application.audit.AuditLog;
import org.openseverance.application.calculations.CalculationStore;
import org.openseverance.application.plans.PlanStore;
import org.openseverance.application.store.RequestKeys;
import org.openseverance.application.whatif.WhatIfStore;
import org.openseverance.application.workforces.Pseudonyms;
import org.openseverance.application.workforces.WorkforceStore;

/** All stores in one PostgreSQL database. For use by several threads and event loops; a program needs one. */
public final class Database implements AutoCloseable {

    private static final int READY_SECONDS = 2;

    private final Connections connections;
    private final PlanStore plans;
    private final CalculationStore calculations;
    private final WorkforceStore workforces;
    private final Pseudonyms pseudonyms;
    private final WhatIfStore whatIfs;
    private final AuditLog audit;
    private final RequestKeys requestKeys;

    private Database(Connections connections) {
        this.connections = connections;
        this.plans = new PgPlans(connections);
        this.calculations = new PgCalculations(connections);
        this.workforces = new PgWorkforces(connections);
        this.pseudonyms = new PgPseudonyms(connections);
        this.whatIfs = new PgWhatIfs(connections);
        this.audit = new PgAudit(connections);
        this.requestKeys = new PgRequestKeys(connections);
    }

    /**
     * Migrates the database and opens it. Blocks, so it must not be called on an event loop.
     *
     * @param ownerUrl {@code postgresql://user:password@host:5432/database}, optionally with sslmode and sslrootcert; the role owns the database and may create
     *     roles. The service itself works with a plain role {@code <database>_api}, which is made and whose password follows from the owner's
     * @param apiUrl the URL of a plain role that exists, for the service to work with instead; null: none. Then the owner need not create roles
     * @throws org.openseverance.adapters.db.connection.UnusableDatabase if the service cannot start on it; the message says why and what to do
     */
    public static Database open(Vertx vertx, String ownerUrl, @Nullable String apiUrl) {
        if (Context.isOnEventLoopThread()) {
            throw new IllegalStateException("Opening a database blocks; maybe open it before the event loops start");
        }
        DatabaseUrl owner = DatabaseUrl.parse(ownerUrl);
        DatabaseUrl service = Migrations.run(owner, apiUrl == null ? null : DatabaseUrl.parse(apiUrl));
        return new Database(new Connections(vertx, service));
    }

    public PlanStore plans() {
        return plans;
    }

    public CalculationStore calculations() {
        return calculations;
    }

    public WorkforceStore workforces() {
        return workforces;
    }

    public Pseudonyms pseudonyms() {
        return pseudonyms;
    }

    public WhatIfStore whatIfs() {
        return whatIfs;
    }

    public AuditLog audit() {
        return audit;
    }

    public RequestKeys requestKeys() {
        return requestKeys;
    }

    /** Whether the database answers within two seconds. */
    public CompletionStage<Boolean> ready() {
        return connections
                .ask("select 1", Tuple.tuple())
                .timeout(READY_SECONDS, TimeUnit.SECONDS)
                .map(true)
                .otherwise(false)
                .toCompletionStage();
    }

    /** Requests on their way are refused. */
    @Override
    public void close() {
        connections.close();
    }
}
