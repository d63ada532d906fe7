/** Published plans of a tenant beside the shipped library: review, publish, compare. */
@org.jspecify.annotations.NullMarked
package org.openseverance.application.plans;
