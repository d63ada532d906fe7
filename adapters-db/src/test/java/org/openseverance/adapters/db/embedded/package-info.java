/** Real servers, started and killed. */
package org.openseverance.adapters.db.embedded;
