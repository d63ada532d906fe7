package org.openseverance.adapters.files.workforce;

import java.util.ArrayList;
import java.util.List;

/** Reads the header. */
final class HeaderReader extends RecordHandler {

    private final List<String> headers = new ArrayList<>();

    @Override
    void header(String text) {
        headers.add(text);
    }

    List<String> headers() {
        return headers;
    }
}
