/** The shipped library held to its word: sound documents, and worked cases through the single and the bulk path. */
package org.openseverance.app.library;
