package org.openseverance.adapters.http.resource;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.openseverance.adapters.http.contract.ParameterType;

/**
 * A plan by name.
 *
 * @param revision null: the newest
 */
record PlanChoice(
        @NotBlank @Size(max = 200) @Nullable String plan,

        @Pattern(regexp = REVISION, message = NO_REVISION) @Nullable
        String revision) {

    static final String REVISION = ParameterType.REVISION;
    static final String NO_REVISION = "is no revision; expected " + ParameterType.REVISION_WORDS;
}
