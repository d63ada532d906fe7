package org.openseverance.domain.worksheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words that plans name, numbered. Words of the facts that no plan names all have one number. */
public final class WordNumbers {

    /** The number of every word that no plan names. */
    public static final int OTHER = -1;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> named = new ArrayList<>();

    /** The number of a word that a plan names. */
    public int number(String word) {
        return numbers.computeIfAbsent(word, w -> {
            named.add(w);
            return numbers.size();
        });
    }

    /** The number of a word of the facts. */
    public int find(String word) {
        return numbers.getOrDefault(word, OTHER);
    }

    /** The word of a number; null if there is none. */
    @Nullable
    String word(long number) {
        return number >= 0 && number < named.size() ? named.get((int) number) : null;
    }

    /** How many words are named. */
    public int size() {
        return numbers.size();
    }
}
