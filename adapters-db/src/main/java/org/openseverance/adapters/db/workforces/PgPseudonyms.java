package org.openseverance.adapters.db.workforces;

import static org.openseverance.adapters.db.connection.Connections.stage;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.CompletionStage;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.openseverance.adapters.db.connection.Connections;
import org.openseverance.application.access.Caller;
import org.openseverance.application.workforces.Pseudonyms;

/** Pseudonyms by a secret of each tenant, which the database keeps and which is made when it is first needed. */
public final class PgPseudonyms implements Pseudonyms {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SECRET = 32;

    private final Connections connections;
    private final SecureRandom random = new SecureRandom();

    public PgPseudonyms(Connections connections) {
        this.connections = connections;
    }

    @Override
    public CompletionStage<String> of(Caller caller, String employeeId) {
        byte[] fresh = new byte[SECRET];
        random.nextBytes(fresh);
        return stage(() -> connections
                .ask("select pseudonym_secret($1, $2)", Tuple.of(caller.tenant(), Buffer.buffer(fresh)))
                .map(rows -> pseudonym(rows.iterator().next().getBuffer(0).getBytes(), employeeId)));
    }

    private static String pseudonym(byte[] secret, String employeeId) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            byte[] name = mac.doFinal(employeeId.getBytes(StandardCharsets.UTF_8));
            return "hmac-sha256:" + HexFormat.of().formatHex(name);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
