package org.openseverance.adapters.http.resource;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A plan by name.
 *
 * @param revision null: the newest
 */
record PlanChoice(
        @NotBlank @Size(max = 200) @Nullable String plan,

        @Pattern(regexp = REVISION, message = NO_REVISION) @Nullable
        String revision) {

    static final String REVISION = "sha256:[0-9a-f]{64}";
    static final String NO_REVISION = "is no revision; expected sha256: and 64 digits";
}
