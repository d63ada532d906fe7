package org.openseverance.adapters.http.dispatch;

import java.time.Duration;

/**
 * How much and how slowly may be sent.
 *
 * @param bodyBytes of a body that is read whole
 * @param uploadBytes of a body that is handed on as it comes, as it is sent
 * @param bodyTime in which a body that is read whole must have come
 * @param silence after which an upload that does not go on is given up
 */
public record Limits(long bodyBytes, long uploadBytes, Duration bodyTime, Duration silence) {}
