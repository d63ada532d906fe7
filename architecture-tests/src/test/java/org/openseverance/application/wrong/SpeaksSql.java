package org.openseverance.application.wrong;

import java.sql.Connection;

/** Wrong on purpose: a database in a use case. */
public record SpeaksSql(Connection connection) {}
