package org.openseverance.app.serve;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openseverance.adapters.http.security.Authenticator;
import org.openseverance.adapters.http.security.OidcOptions;
import org.openseverance.adapters.http.security.OidcTokens;
import org.openseverance.app.terminal.BadInput;
import org.openseverance.application.access.Scope;
import org.openseverance.domain.document.Fault;
import org.openseverance.domain.document.Place;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** Who issues the tokens, where it is not the server itself. */
final class IdentityProvider {

    /** They say nothing where it is not named. */
    private static final List<String> OF_ITS_TOKENS =
            List.of("--audience", "--tenant-claim", "--roles-claim", "--role");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--issuer",
            defaultValue = "${env:SEVERANCE_ISSUER}",
            paramLabel = "URL",
            description = "An OpenID Connect provider whose tokens are accepted. Default: SEVERANCE_ISSUER.")
    private @Nullable String issuer;

    @Option(
            names = "--audience",
            paramLabel = "NAME",
            description = "Whom its tokens must be for. Default: openseverance.")
    private String audience = "openseverance";

    @Option(
            names = "--tenant-claim",
            paramLabel = "CLAIM",
            description = "The claim that says the tenant. Default: tenant.")
    private String tenantClaim = "tenant";

    @Option(
            names = "--roles-claim",
            paramLabel = "CLAIM",
            description = "The claim that lists roles, such as realm_access.roles. Default: roles.")
    private String rolesClaim = "roles";

    @Option(
            names = "--role",
            paramLabel = "ROLE=SCOPE,...",
            description =
                    "What a role may do besides the token's scopes, for example analyst=what-ifs:run,what-ifs:read.")
    private Map<String, String> roles = new LinkedHashMap<>();

    boolean isNamed() {
        return issuer != null;
    }

    /**
     * Asks the provider for its keys.
     *
     * @throws BadInput if an option cannot be used, or the provider does not answer
     */
    Authenticator authenticator(Vertx vertx) {
        OidcOptions options = OidcOptions.builder()
                .issuer(issuer(String.valueOf(issuer)))
                .audience(audience)
                .tenantClaim(tenantClaim)
                .rolesClaim(rolesClaim)
                .roles(roles())
                .build();
        try {
            return OidcTokens.of(vertx, options).toCompletableFuture().join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof IOException unusable) {
                throw new BadInput(
                        sentence(unusable), "Check --issuer, and that this machine reaches it; start again then.");
            }
            throw failed;
        }
    }

    private static URI issuer(String text) {
        try {
            URI issuer = new URI(text);
            if (issuer.getHost() != null) {
                return issuer;
            }
        } catch (URISyntaxException unreadable) {
            // told below
        }
        throw new BadInput(
                "The issuer \"" + text + "\" is no address.",
                "For example --issuer https://login.example.com/realms/hr.");
    }

    /** Options about the tokens of a provider that is not named, and roles that give what is no scope. */
    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        ParseResult given = command.commandLine().getParseResult();
        OF_ITS_TOKENS.stream()
                .filter(option -> issuer == null && given.hasMatchedOption(option))
                .forEach(
                        option -> faults.add(
                                new Fault(
                                        Place.BUILT,
                                        option + " is given, but not --issuer",
                                        "It is about the tokens of a provider; name that, or leave it out to go by the token that the server makes.")));
        roles.forEach((role, labels) -> labels(labels)
                .filter(label -> Scope.labelled(label).isEmpty())
                .forEach(label -> faults.add(new Fault(
                        Place.BUILT,
                        "--role " + role + " gives \"" + label + "\", which is no scope",
                        "Scopes: "
                                + Stream.of(Scope.values()).map(Scope::label).collect(Collectors.joining(", "))
                                + "."))));
        return faults;
    }

    private Map<String, Set<Scope>> roles() {
        Map<String, Set<Scope>> scopes = new LinkedHashMap<>();
        roles.forEach((role, labels) -> scopes.put(
                role,
                labels(labels)
                        .flatMap(label -> Scope.labelled(label).stream())
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class)))));
        return scopes;
    }

    private static Stream<String> labels(String labels) {
        return Stream.of(labels.split(",", -1)).map(String::strip);
    }

    private static String sentence(IOException unusable) {
        String message = String.valueOf(unusable.getMessage());
        String sentence = Character.toUpperCase(message.charAt(0)) + message.substring(1);
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }
}
