package org.openseverance.adapters.http.resource;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.openseverance.domain.document.Node;

/**
 * The body of a calculation. The facts are read by the words of the plan, which is known by then.
 *
 * @param store whether it is kept; null: no
 */
record CalculationRequest(
        @NotBlank @Size(max = 200) @Nullable String plan,

        @Pattern(regexp = PlanChoice.REVISION, message = PlanChoice.NO_REVISION) @Nullable
        String revision,

        @Nullable Boolean store,
        @Nullable Node employee,
        @Nullable Node separation,
        @Nullable Node employer,
        @Nullable Node inputs,
        @Nullable Node overrides) {}
