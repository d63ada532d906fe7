package org.openseverance.domain.resolve;

import org.jspecify.annotations.Nullable;
import org.openseverance.domain.plan.Plan;

/** Where someone works, as far as it decides which plans apply. */
public record Jurisdiction(
        @Nullable String country, @Nullable String subdivision) {

    /** Whether a plan applies there, in words: yes, no, or which fact is wanting to say. */
    public String decided(Plan plan) {
        Boolean applies = applies(plan);
        return applies == null ? wanting() : applies ? "yes" : "no";
    }

    /** The fact that is wanting where what is known does not decide. */
    String wanting() {
        return country == null ? "work_location.country" : "work_location.subdivision";
    }

    /** Whether a plan applies there: null if what is known does not decide. */
    public @Nullable Boolean applies(Plan plan) {
        String wanted = plan.jurisdiction();
        if (wanted.isEmpty()) {
            return true;
        }
        if (country == null) {
            return null;
        }
        int dash = wanted.indexOf('-');
        if (dash < 0) {
            return country.equals(wanted);
        }
        if (!country.equals(wanted.substring(0, dash))) {
            return false;
        }
        return subdivision == null ? null : (Boolean) subdivision.equals(wanted);
    }
}
