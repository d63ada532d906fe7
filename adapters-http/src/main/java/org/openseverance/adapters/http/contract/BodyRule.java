package org.openseverance.adapters.http.contract;

import java.util.List;

/**
 * What an operation reads.
 *
 * @param required whether there must be a body
 * @param streamed whether it is handed on as it comes, since it may be long; otherwise it is read whole before the handler is asked
 * @param mediaTypes in lower case, without parameters
 */
public record BodyRule(boolean required, boolean streamed, List<String> mediaTypes) {

    public static final BodyRule NONE = new BodyRule(false, false, List.of());

    public BodyRule {
        mediaTypes = List.copyOf(mediaTypes);
    }

    public boolean isNone() {
        return mediaTypes.isEmpty();
    }
}
