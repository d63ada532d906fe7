package org.openseverance.adapters.http.wrong;

import org.openseverance.adapters.db.wrong.AnswersRequests;

/** Wrong on purpose: no adapter knows another. */
public record OpensADatabase(AnswersRequests database) {}
