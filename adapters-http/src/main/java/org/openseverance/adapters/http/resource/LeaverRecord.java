package org.openseverance.adapters.http.resource;

import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Node;

/** What is known of a leaver. The facts are read by the words of the plan. */
record LeaverRecord(
        @Nullable Node employee,
        @Nullable Node separation,
        @Nullable Node employer,
        @Nullable Node inputs) {}
