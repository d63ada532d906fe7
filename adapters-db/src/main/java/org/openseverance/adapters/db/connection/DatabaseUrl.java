package org.openseverance.adapters.db.connection;

import io.vertx.core.net.ClientSSLOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.TrustOptions;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.net.ssl.TrustManagerFactory;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where a database is, and who comes to it.
 *
 * @param password empty: none
 * @param rootCertificate a PEM file to check the server's certificate with; null: the authorities that Java trusts
 */
public record DatabaseUrl(
        String host,
        int port,
        String database,
        String user,
        String password,
        SslMode ssl,
        @Nullable String rootCertificate) {

    private static final int DEFAULT_PORT = 5432;
    private static final int CONNECT_SECONDS = 3;
    private static final String EXPECTED =
            "expected postgresql://user:password@host:5432/database, with special characters of user and password percent-encoded";

    /**
     * Reads {@code postgresql://user:password@host:port/database?sslmode=verify-full&sslrootcert=ca.pem}.
     *
     * @throws UnusableDatabase if the text is no such URL
     */
    public static DatabaseUrl parse(String text) {
        URI uri = uri(text);
        @Nullable String userInfo = uri.getRawUserInfo();
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        if (!("postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme()))
                || uri.getHost() == null
                || userInfo == null
                || path.length() < 2
                || path.indexOf('/', 1) >= 0) {
            throw new UnusableDatabase("The database's URL is not complete; " + EXPECTED, null);
        }
        int colon = userInfo.indexOf(':');
        Map<String, String> parameters = parameters(uri.getRawQuery());
        @Nullable String sslMode = parameters.remove("sslmode");
        @Nullable String rootCertificate = parameters.remove("sslrootcert");
        if (!parameters.isEmpty()) {
            throw new UnusableDatabase(
                    "The database's URL has the parameter "
                            + parameters.keySet().iterator().next() + "; only sslmode and sslrootcert are understood",
                    null);
        }
        return new DatabaseUrl(
                uri.getHost().replaceAll("^\\[|]$", ""),
                uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort(),
                decoded(path.substring(1)),
                decoded(colon < 0 ? userInfo : userInfo.substring(0, colon)),
                colon < 0 ? "" : decoded(userInfo.substring(colon + 1)),
                sslMode(sslMode),
                rootCertificate);
    }

    /** The same database, for someone else. */
    public DatabaseUrl as(String otherUser, String otherPassword) {
        return new DatabaseUrl(host, port, database, otherUser, otherPassword, ssl, rootCertificate);
    }

    /** For the migrations, which run over JDBC. */
    public DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {host});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setUser(user);
        source.setPassword(password);
        source.setSslMode(ssl.value);
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setTcpKeepAlive(true);
        source.setApplicationName("openseverance migration");
        if (rootCertificate != null) {
            source.setSslRootCert(rootCertificate);
        } else if (ssl == SslMode.VERIFY_CA || ssl == SslMode.VERIFY_FULL) {
            source.setSslfactory("org.postgresql.ssl.DefaultJavaSSLFactory");
        }
        return source;
    }

    /** For the service. */
    PgConnectOptions options() {
        PgConnectOptions options = new PgConnectOptions()
                .setHost(host)
                .setPort(port)
                .setDatabase(database)
                .setUser(user)
                .setPassword(password)
                .setSslMode(ssl);
        if (ssl != SslMode.DISABLE) {
            options.setSslOptions(sslOptions());
        }
        return options;
    }

    private ClientSSLOptions sslOptions() {
        boolean checked = ssl == SslMode.VERIFY_CA || ssl == SslMode.VERIFY_FULL;
        ClientSSLOptions options = new ClientSSLOptions()
                .setTrustAll(!checked)
                .setHostnameVerificationAlgorithm(ssl == SslMode.VERIFY_FULL ? "HTTPS" : "");
        return checked ? options.setTrustOptions(trusted()) : options;
    }

    private TrustOptions trusted() {
        if (rootCertificate != null) {
            return new PemTrustOptions().addCertPath(rootCertificate);
        }
        try {
            TrustManagerFactory java = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            java.init((KeyStore) null);
            return TrustOptions.wrap(java.getTrustManagers()[0]);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java trusts some authorities", e);
        }
    }

    private static URI uri(String text) {
        try {
            return new URI(text.strip());
        } catch (URISyntaxException e) {
            // without the cause, whose message holds the password
            throw new UnusableDatabase("The database's URL cannot be read; " + EXPECTED, null);
        }
    }

    private static SslMode sslMode(@Nullable String mode) {
        if (mode == null) {
            return SslMode.PREFER;
        }
        for (SslMode known : SslMode.values()) {
            if (known.value.equals(mode)) {
                return known;
            }
        }
        throw new UnusableDatabase(
                "The database's URL says sslmode=" + mode
                        + "; expected disable, allow, prefer, require, verify-ca or verify-full",
                null);
    }

    private static Map<String, String> parameters(@Nullable String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (query != null && !query.isEmpty()) {
            for (String parameter : query.split("&", -1)) {
                String[] parts = parameter.split("=", 2);
                parameters.put(decoded(parts[0]), parts.length < 2 ? "" : decoded(parts[1]));
            }
        }
        return parameters;
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "postgresql://" + user + "@" + host + ":" + port + "/" + database;
    }
}
