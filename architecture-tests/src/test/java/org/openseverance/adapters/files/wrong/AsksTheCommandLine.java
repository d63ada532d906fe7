package org.openseverance.adapters.files.wrong;

import picocli.CommandLine;

/** Wrong on purpose: an adapter that knows another edge. */
public record AsksTheCommandLine(CommandLine commandLine) {}
