package org.openseverance.application.wrong;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Wrong on purpose: a format in a use case. */
public record WritesJson(ObjectMapper json) {}
