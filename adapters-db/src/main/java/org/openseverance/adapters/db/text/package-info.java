/** Values as the database keeps them in a text: small JSON objects, deeds, and the bookmarks of pages. */
@org.jspecify.annotations.NullMarked
package org.openseverance.adapters.db.text;
