package org.openseverance.app.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openseverance.app.Session;
import org.openseverance.app.terminal.ExitCode;
import org.openseverance.application.access.Scope;

/** Mistakes in the options of the server are told before anything is started, all at once. */
@Timeout(60) // a server that starts does not end
class StartOptionsTest {

    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    private Path folder;

    private String refused(Object... options) {
        List<Object> args = new ArrayList<>(List.of("serve", "--data", folder.resolve("data")));
        args.addAll(List.of(options));
        Session session = Session.run(args.toArray());
        assertEquals(ExitCode.BAD_INPUT, session.code(), session.out() + session.err());
        assertFalse(session.err().contains("bug"), session.err());
        assertFalse(Files.exists(folder.resolve("data")), "nothing is begun");
        return session.err();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--port=65536            | --port is 65536, but ports are from 0 to 65535.",
                "--port=-1               | --port is -1,",
                "--requests-per-minute=0 | --requests-per-minute is 0,",
                "--retention-days=0      | --retention-days is 0,",
                "--tls-cert=nowhere.pem  | --tls-cert nowhere.pem cannot be used: there is no such file",
                "--tls-cert=nowhere.pem  | --tls-cert is given, but not --tls-key",
                "--tls-key=nowhere.pem   | --tls-key is given, but not --tls-cert",
                "--tls-key=nowhere.pem   | --tls-key nowhere.pem cannot be used: there is no such file",
                "--role=analyst=nope:x   | --role analyst gives \"nope:x\", which is no scope",
                "--role=a=plans:read     | --role is given, but not --issuer.",
                "--audience=hr           | --audience is given, but not --issuer.",
                "--tenant-claim=company  | --tenant-claim is given, but not --issuer.",
                "--roles-claim=groups    | --roles-claim is given, but not --issuer."
            })
    void aMistakeIsToldWithItsOption(String option, String sentence) {
        String told = refused(option);
        assertTrue(told.contains(sentence), told);
    }

    @Test
    void allMistakesAreToldAtOnce() {
        String told = refused("--port", "99999", "--tls-key", "k", "--role", "a=plans:read,plans:write,");
        for (String each :
                List.of("--port is 99999", "not --tls-cert", "--tls-key k", "gives \"plans:write\"", "gives \"\"")) {
            assertTrue(told.contains(each), each + " in " + told);
        }
        assertTrue(told.contains(Scope.PLANS_PUBLISH.label()), told);
        assertFalse(told.contains("\"plans:read\""), told);
    }

    @Test
    void aCertificateAndAKeyThatCannotBeUsedAreTold() throws Exception {
        KeyStore one = selfSigned("EC");
        Path certificate = pem("CERTIFICATE", one.getCertificate("EC").getEncoded());
        Path key = pem("PRIVATE KEY", one.getKey("EC", PASSWORD).getEncoded());
        Path text = Session.write(folder, "text.pem", "no certificate\n");
        String told = refused("--tls-cert", text, "--tls-key", key);
        assertTrue(told.contains("--tls-cert " + text + " cannot be used: Missing -----BEGIN CERTIFICATE"), told);
        told = refused("--tls-cert", certificate, "--tls-key", text);
        assertTrue(told.contains("--tls-key " + text + " cannot be used: Missing -----BEGIN PRIVATE KEY"), told);
        told = refused("--tls-cert", certificate, "--tls-key", folder);
        assertTrue(told.contains("--tls-key " + folder + " cannot be used: it cannot be read"), told);
        for (String kind : List.of("EC", "RSA")) {
            KeyPair other = KeyPairGenerator.getInstance(kind).generateKeyPair();
            Path wrong = pem("PRIVATE KEY", other.getPrivate().getEncoded());
            told = refused("--tls-cert", certificate, "--tls-key", wrong);
            assertTrue(told.contains("--tls-key " + wrong + " cannot be used: "), told);
        }
    }

    @ParameterizedTest
    @CsvSource({"EC", "RSA"})
    void aCertificateAndItsKeyGoTogether(String kind) throws Exception {
        KeyStore store = selfSigned(kind);
        Path certificate = pem("CERTIFICATE", store.getCertificate(kind).getEncoded());
        Path key = pem("PRIVATE KEY", store.getKey(kind, PASSWORD).getEncoded());
        // only the other mistake is told
        String told = refused("--tls-cert", certificate, "--tls-key", key, "--port", "99999");
        assertTrue(told.startsWith("--port is 99999"), told);
    }

    private KeyStore selfSigned(String kind) throws IOException, InterruptedException, GeneralSecurityException {
        Path file = folder.resolve(kind + ".p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        kind,
                        "-keyalg",
                        kind,
                        "-dname",
                        "CN=localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(PASSWORD),
                        "-keystore",
                        file.toString())
                .inheritIO()
                .start();
        assertEquals(0, made.waitFor());
        return KeyStore.getInstance(file.toFile(), PASSWORD);
    }

    private Path pem(String what, byte[] content) throws IOException {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return Files.writeString(
                Files.createTempFile(folder, "", ".pem"),
                "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n");
    }
}
