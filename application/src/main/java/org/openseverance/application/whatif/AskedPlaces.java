package org.openseverance.application.whatif;

import java.util.List;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.document.Place;
import org.openseverance.domain.whatif.DocumentChange;

/** Where the parts of a what-if stand in its request, so that faults are told there. */
final class AskedPlaces {

    static final Place REQUEST = new Place("request", 0, 0, "");

    private AskedPlaces() {}

    /**
     * A change of a plan as it was asked for.
     *
     * @param at its item in the request's list
     * @param value the key of what the path is set to
     */
    record Asked(Place at, String path, String value) {

        static Asked change(int number, PlanChange change) {
            return new Asked(REQUEST.child("set").child(Integer.toString(number)), change.path(), "value");
        }

        static Asked sweep(int number, Sweep sweep) {
            return new Asked(REQUEST.child("sweeps").child(Integer.toString(number)), sweep.path(), "range");
        }

        private boolean has(Fault fault) {
            return DocumentChange.place(path).file().equals(fault.place().file());
        }
    }

    /** Where a scenario was asked for; 0 is the baseline. */
    static Place scenario(WhatIfQuestion question, int number) {
        if (number < question.plans().size()) {
            return number == 0
                    ? REQUEST.child("plan")
                    : REQUEST.child("against")
                            .child(Integer.toString(number - 1))
                            .child("plan");
        }
        return REQUEST.child(question.sweeps().isEmpty() ? "set" : "sweeps");
    }

    /**
     * A fault of a changed plan as one of the request: at the path that matches nothing, else at the value that a plan cannot have.
     *
     * @param changes all that were made to the plan
     */
    static Fault in(List<Asked> changes, Fault fault) {
        boolean noSuchPath = fault.place().pointer().isEmpty();
        for (int i = changes.size() - 1; i >= 0; i--) {
            Asked asked = changes.get(i);
            if (asked.has(fault)) {
                return new Fault(asked.at.child(noSuchPath ? "path" : asked.value), fault.message(), fault.advice());
            }
        }
        Place all = changes.size() == 1 ? changes.get(0).at.child(changes.get(0).value) : REQUEST.child("set");
        return new Fault(
                all, "the changed plan has a fault at " + fault.place() + ": " + fault.message(), fault.advice());
    }
}
