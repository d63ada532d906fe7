/** One leaver's facts, and worked cases, as JSON or YAML in the words of the design: employee, separation, employer, inputs. */
@NullMarked
package org.openseverance.adapters.files.leaver;

import org.jspecify.annotations.NullMarked;
