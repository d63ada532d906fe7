package org.openseverance.adapters.files.document;

/** How much document is read. A plan of law needs a tenth of each; a hostile document must not need more memory than this. */
public final class Limits {

    /** Bytes of UTF-8. */
    public static final int BYTES = 1 << 20;

    /** Mappings and lists inside each other, the outermost counted. */
    public static final int DEPTH = 32;

    /** Texts, lists and mappings together; keys are not counted. */
    public static final int NODES = 20_000;

    /** Characters of a JSON pointer: the keys down to a value, together. Each node holds its own. */
    public static final int POINTER = 1_000;

    /** Faults listed before reading stops. */
    public static final int FAULTS = 100;

    private Limits() {}
}
