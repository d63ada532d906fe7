/**
 * The rules of the house, kept by tests: who may know whom, what the domain may not touch, which words are not used. Each rule
 * stands once, in {@link org.openseverance.architecture.HouseRules}, and is checked against the real classes, against classes
 * made wrong on purpose (the {@code wrong} packages of this module's tests), and against nothing at all.
 */
package org.openseverance.architecture;
