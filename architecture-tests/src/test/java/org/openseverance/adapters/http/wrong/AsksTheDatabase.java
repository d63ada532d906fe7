package org.openseverance.adapters.http.wrong;

import io.vertx.sqlclient.Row;

/** Wrong on purpose: the edge asks ports. */
public record AsksTheDatabase(Row row) {}
