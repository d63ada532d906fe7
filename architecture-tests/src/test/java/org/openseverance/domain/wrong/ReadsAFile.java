package org.openseverance.domain.wrong;

import java.nio.file.Path;

/** Wrong on purpose: I/O. */
public record ReadsAFile(Path path) {}
