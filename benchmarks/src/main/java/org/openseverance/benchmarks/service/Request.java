package org.openseverance.benchmarks.service;

/**
 * A request as it goes over the wire.
 *
 * @param status that is to be answered
 */
record Request(byte[] bytes, int status) {}
