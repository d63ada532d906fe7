/** The shipped plans and folders of plans, as the source of plans by their ids. */
@org.jspecify.annotations.NullMarked
package org.openseverance.adapters.files.library;
