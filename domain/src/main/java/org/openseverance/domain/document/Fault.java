package org.openseverance.domain.document;

/**
 * One thing wrong with a document.
 *
 * @param place where
 * @param message what is wrong and what was expected, one sentence
 * @param advice what to do about it, or the nearest known name; empty if there is nothing to add
 */
public record Fault(Place place, String message, String advice) {

    @Override
    public String toString() {
        return (place.equals(Place.BUILT) ? "" : place + ": ") + message + (advice.isEmpty() ? "" : "\n    " + advice);
    }
}
