package org.openseverance.app.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openseverance.app.Session;
import org.openseverance.application.access.Scope;

/** The command serve with an identity provider, as its options say. */
class IdentityProviderTest {

    private static Issuer issuer;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        issuer = Issuer.start();
    }

    @AfterAll
    static void stop() {
        issuer.close();
    }

    private ServiceProcess serve(String... more) {
        List<String> options = new ArrayList<>(List.of(
                "--database-url", Databases.url(), "--issuer", issuer.address().toString()));
        options.addAll(List.of(more));
        return ServiceProcess.start(folder, options.toArray(String[]::new));
    }

    @Test
    void rolesGiveScopesAndClaimsAreNamed() {
        try (ServiceProcess service = serve(
                "--audience",
                "hr",
                "--tenant-claim",
                "org.id",
                "--roles-claim",
                "realm.roles",
                "--role",
                "analyst=plans:read,what-ifs:read")) {
            String analyst = issuer.signed(issuer.claims("x", Set.of())
                    .audience("hr")
                    .claim("tenant", null)
                    .claim("org", Map.of("id", "acme"))
                    .claim("realm", Map.of("roles", List.of("analyst", "guest"))));
            Client client = service.client().with(analyst);
            assertEquals(200, client.get("/v1/plans").statusCode());
            assertEquals(200, client.get("/v1/jobs").statusCode());
            Problems.check(403, client.get("/v1/audit"));
            Problems.check(401, client.with(issuer.token("acme")).get("/v1/plans"));
            Problems.check(401, service.client().get("/v1/plans"));
        }
    }

    private Session refused(String... more) {
        List<String> args = new ArrayList<>(
                List.of("serve", "--port", "0", "--data", folder.toString(), "--database-url", Databases.url()));
        args.addAll(List.of(more));
        Session session = Session.run(args.toArray());
        assertEquals(2, session.code(), session.out() + session.err());
        assertTrue(!session.hasStackTrace(), session.err());
        return session;
    }

    @Test
    void aProviderThatCannotBeUsedIsToldInASentence() {
        String nowhere = "http://127.0.0.1:1";
        assertTrue(refused("--issuer", nowhere).err().contains("The identity provider " + nowhere + " cannot be used"));
        assertTrue(refused("--issuer", "login").err().contains("\"login\" is no address"));
        String role = refused("--issuer", issuer.address().toString(), "--role", "analyst=everything")
                .err();
        assertTrue(
                role.contains("\"everything\", which is no scope") && role.contains(Scope.WHAT_IFS_RUN.label()), role);
    }
}
