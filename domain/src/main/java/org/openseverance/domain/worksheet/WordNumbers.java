package org.openseverance.domain.worksheet;

import java.util.HashMap;
import java.util.Map;

/** The words that plans name, numbered. Words of the facts that no plan names all have one number. */
public final class WordNumbers {

    /** The number of every word that no plan names. */
    public static final int OTHER = -1;

    private final Map<String, Integer> numbers = new HashMap<>();

    /** The number of a word that a plan names. */
    public int number(String word) {
        return numbers.computeIfAbsent(word, w -> numbers.size());
    }

    /** The number of a word of the facts. */
    public int find(String word) {
        return numbers.getOrDefault(word, OTHER);
    }

    /** How many words are named. */
    public int size() {
        return numbers.size();
    }
}
