/**
 * Documents on paper: YAML or JSON text becomes the domain's tree of text with places, together with everything that is wrong
 * with it; and a tree becomes JSON again, for reading or for the hash that names a revision. Hostile documents are bounded in
 * size, depth, number of values and length of keys. Nothing here knows what a plan is.
 */
@org.jspecify.annotations.NullMarked
package org.openseverance.adapters.files.document;
