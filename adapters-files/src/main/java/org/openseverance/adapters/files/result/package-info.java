/** Results as JSON: snake_case, money and quantities as strings (exact decimals, or fractions such as {@code 22/3}), what is not known left out. */
@NullMarked
package org.openseverance.adapters.files.result;

import org.jspecify.annotations.NullMarked;
