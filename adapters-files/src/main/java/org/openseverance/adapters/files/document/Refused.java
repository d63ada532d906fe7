package org.openseverance.adapters.files.document;

import org.openseverance.domain.document.Fault;

/** Ends the reading of a document that cannot be read any further. Never leaves this package. */
final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    Refused(Fault fault) {
        super(fault.message(), null, false, false);
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
