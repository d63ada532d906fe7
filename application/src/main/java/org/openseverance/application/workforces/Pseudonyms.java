package org.openseverance.application.workforces;

import java.util.concurrent.CompletionStage;
import org.openseverance.application.access.Caller;

/** Port: names for people that are no facts of them. The same person of a tenant has always the same; nobody without the tenant's secret can tell whose it is. */
@FunctionalInterface
public interface Pseudonyms {

    /** {@code hmac-sha256:} and 64 hexadecimal digits. */
    CompletionStage<String> of(Caller caller, String employeeId);
}
