package org.openseverance.application.access;

import java.util.Set;

/**
 * Who asks. What is stored belongs to the tenant, and no other tenant can tell that it exists.
 *
 * @param tenant as the token says
 * @param subject the person or system, for the audit
 * @param scopes what the caller may do
 */
public record Caller(String tenant, String subject, Set<Scope> scopes) {

    public Caller {
        if (tenant.isBlank() || tenant.length() > 200 || subject.isBlank() || subject.length() > 200) {
            throw new IllegalArgumentException("a tenant and a subject have 1 to 200 characters");
        }
        scopes = Set.copyOf(scopes);
    }

    public boolean may(Scope scope) {
        return scopes.contains(scope);
    }
}
