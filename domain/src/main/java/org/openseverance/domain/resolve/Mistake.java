package org.openseverance.domain.resolve;

import org.openseverance.domain.document.Fault;
import org.openseverance.domain.document.Place;

/** Ends the resolving of one line; the others go on. Never leaves the package. */
final class Mistake extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Fault fault;

    Mistake(Place place, String message, String advice) {
        super(message, null, false, false);
        this.fault = new Fault(place, message, advice);
    }

    Fault fault() {
        return fault;
    }
}
