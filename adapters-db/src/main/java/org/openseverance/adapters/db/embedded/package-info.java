/**
 * A PostgreSQL of our own: the published binaries, unpacked, set up and started on 127.0.0.1 for a server that was given no database. It keeps all its promises (fsync, checksums, passwords), holds its data in one folder that one process at a
 * time may use, and goes down with the process that started it.
 */
@NullMarked
package org.openseverance.adapters.db.embedded;

import org.jspecify.annotations.NullMarked;
