/** What is known of a person, a separation and an employer, one at a time. */
@org.jspecify.annotations.NullMarked
package org.openseverance.domain.employee;
