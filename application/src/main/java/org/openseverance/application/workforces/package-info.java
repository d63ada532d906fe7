/** Snapshots of workforces: imported, read page by page, loaded into columns, erased. */
@org.jspecify.annotations.NullMarked
package org.openseverance.application.workforces;
