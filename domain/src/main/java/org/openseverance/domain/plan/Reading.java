package org.openseverance.domain.plan;

import java.util.List;
import org.openseverance.domain.document.Place;

/** A choice of interpretation, visible in results. */
public record Reading(String name, String is, List<String> alternatives, String why, Place place) {
    public Reading {
        alternatives = List.copyOf(alternatives);
    }
}
