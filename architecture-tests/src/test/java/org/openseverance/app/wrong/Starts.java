package org.openseverance.app.wrong;

/** Right by itself; known by a class that must not know it. */
public final class Starts {}
