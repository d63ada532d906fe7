/**
 * The service benchmark: what a request costs the service, beside a bare Vert.x server that parses the same request, stores the same row and writes an answer of
 * the same size; and whether memory grows under load.
 */
@NullMarked
package org.openseverance.benchmarks.service;

import org.jspecify.annotations.NullMarked;
