/** What every store must do, as tests that the stores in memory and those in a database run alike. */
@org.jspecify.annotations.NullMarked
package org.openseverance.application.contract;
