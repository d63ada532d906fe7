/** Tests of reading workforce files. */
package org.openseverance.adapters.files.workforce;
