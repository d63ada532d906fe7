package org.openseverance.adapters.http.security;

import org.jspecify.annotations.Nullable;
import org.openseverance.adapters.http.problem.Declined;
import org.openseverance.adapters.http.problem.ProblemAnswer;
import org.openseverance.adapters.http.problem.ProblemKind;

/** The header Authorization, and what is answered where its token does not hold. */
public final class BearerToken {

    private static final int LONGEST = 8_192;
    private static final String SEND = "Send \"Authorization: Bearer \" and a token.";
    private static final String REALM = "Bearer realm=\"openseverance\"";

    private BearerToken() {}

    /**
     * The token of the header.
     *
     * @throws Declined if there is none
     */
    public static String of(@Nullable String authorization) {
        if (authorization == null) {
            throw missing();
        }
        if (!authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
            throw refused("Authorization does not begin with \"Bearer \".", SEND);
        }
        String token = authorization.substring(7).strip();
        if (token.isEmpty() || token.length() > LONGEST) {
            throw refused("The token is empty or longer than " + LONGEST + " characters.");
        }
        return token;
    }

    /** Nothing was given. */
    static Declined missing() {
        return new Declined(new ProblemAnswer(ProblemKind.UNAUTHENTICATED, "The request carries no token.", SEND)
                .with("WWW-Authenticate", REALM));
    }

    /**
     * The token does not hold.
     *
     * @param reason what is wrong with it, one sentence; it reaches the client, so it says nothing of keys
     */
    static Declined refused(String reason) {
        return refused(reason, "Get a new token and send it.");
    }

    private static Declined refused(String reason, String advice) {
        return new Declined(new ProblemAnswer(ProblemKind.UNAUTHENTICATED, reason, advice)
                .with(
                        "WWW-Authenticate",
                        REALM + ", error=\"invalid_token\", error_description=\"" + reason.replace("\"", "'") + "\""));
    }

    /** The token holds, and yet says too little to do anything with. */
    static Declined forbidden(String reason, String advice) {
        return new Declined(new ProblemAnswer(ProblemKind.FORBIDDEN, reason, advice)
                .with("WWW-Authenticate", REALM + ", error=\"insufficient_scope\""));
    }
}
