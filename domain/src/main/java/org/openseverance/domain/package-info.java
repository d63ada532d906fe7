/** The words, time, money, worksheet, rules, plans and what-if. Pure Java: no I/O, clock, threads or floating point. */
@NullMarked
package org.openseverance.domain;

import org.jspecify.annotations.NullMarked;
