package org.openseverance.adapters.http.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openseverance.adapters.http.exchange.Answer;

class HttpsTest {

    private static final char[] PASSWORD = "changeit".toCharArray();

    private static final Flow.Subscription SILENT = new Flow.Subscription() {
        @Override
        public void request(long pieces) {}

        @Override
        public void cancel() {}
    };

    @TempDir
    private Path folder;

    @Test
    void speaksHttpsAndHttp2WithACertificate() throws Exception {
        KeyStore store = selfSigned();
        Path certificate = pem("CERTIFICATE", store.getCertificate("here").getEncoded());
        Path key = pem("PRIVATE KEY", store.getKey("here", PASSWORD).getEncoded());
        try (Service service = Service.shipped()
                .start(options ->
                        options.host("localhost").certificate(certificate).key(key))) {
            assertEquals("https", service.server().address().getScheme());
            HttpResponse<String> answer =
                    client(store).send(service.request("/v1/plans").build(), HttpResponse.BodyHandlers.ofString());
            assertEquals("listPlans", answer.body());
            assertEquals(HttpClient.Version.HTTP_2, answer.version());
            assertEquals(
                    "max-age=31536000",
                    answer.headers().firstValue("strict-transport-security").orElseThrow());
            HttpResponse<String> declined = client(store)
                    .send(
                            service.request("/v1/calculations")
                                    .header("Content-Type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofString("x".repeat((1 << 20) + 1)))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertEquals(413, declined.statusCode());
        }
    }

    @Test
    void aBodyThatDoesNotEndCostsItsOwnStreamOnly() throws Exception {
        KeyStore store = selfSigned();
        Path certificate = pem("CERTIFICATE", store.getCertificate("here").getEncoded());
        Path key = pem("PRIVATE KEY", store.getKey("here", PASSWORD).getEncoded());
        AtomicInteger asked = new AtomicInteger();
        try (Service service = Service.shipped().with("listPlans", exchange -> {
            asked.incrementAndGet();
            return exchange.after(Duration.ofSeconds(7)).thenApply(waited -> Answer.text("text/plain", "late"));
        })) {
            service.start(options ->
                    options.host("localhost").certificate(certificate).key(key));
            HttpClient client = client(store);
            client.send(service.open("/health/live").build(), HttpResponse.BodyHandlers.ofString());
            CompletableFuture<HttpResponse<String>> other =
                    client.sendAsync(service.request("/v1/plans").build(), HttpResponse.BodyHandlers.ofString());
            // answered 415 at once, and given up five seconds later
            CompletableFuture<HttpResponse<String>> endless = client.sendAsync(
                    service.request("/v1/calculations")
                            .header("Content-Type", "text/plain")
                            .POST(HttpRequest.BodyPublishers.fromPublisher(
                                    subscriber -> subscriber.onSubscribe(SILENT)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());

            assertEquals("late", other.get(20, TimeUnit.SECONDS).body());
            endless.cancel(true);
            assertEquals(1, asked.get(), "not begun again on another connection");
        }
    }

    @Test
    void needsBothCertificateAndKey() {
        try (Service service = Service.shipped()) {
            Exception refusal = assertThrows(
                    RuntimeException.class,
                    () -> service.start(options -> options.certificate(folder.resolve("c.pem"))));
            assertTrue(refusal.toString().contains("only one of the two is given"), refusal.toString());
        }
    }

    private KeyStore selfSigned() throws IOException, InterruptedException, GeneralSecurityException {
        Path file = folder.resolve("keys.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "here",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
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
                folder.resolve(what.replace(' ', '-') + ".pem"),
                "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n");
    }

    private static HttpClient client(KeyStore trusted) throws GeneralSecurityException {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context).build();
    }
}
