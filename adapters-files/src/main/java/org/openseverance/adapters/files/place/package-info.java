/** Countries and their parts, as ISO 3166 names them. */
@org.jspecify.annotations.NullMarked
package org.openseverance.adapters.files.place;
