package org.openseverance.adapters.db.wrong;

import io.vertx.ext.web.RoutingContext;

/** Wrong on purpose: the database answers no requests. */
public record AnswersRequests(RoutingContext request) {}
