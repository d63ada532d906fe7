package org.openseverance.domain.wrong;

import java.util.List;

/** Wrong on purpose: a double inside a type argument. */
public interface ListsDoubles {
    List<Double> amounts();
}
