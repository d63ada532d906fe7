package org.openseverance.adapters.http.problem;

/** The kinds of problems that the service tells. Each is described on the served page, to which its type refers. */
public enum ProblemKind {
    MALFORMED(
            400,
            "malformed",
            "Malformed",
            "The request or its body is not what its media type says, so nothing in it could be read."),
    UNAUTHENTICATED(
            401,
            "unauthenticated",
            "No valid token",
            "The request carries no bearer token, or one that does not hold."),
    FORBIDDEN(
            403,
            "forbidden",
            "Not allowed",
            "The token holds, but does not give the scope that the operation asks for."),
    NOT_FOUND(404, "not-found", "Not found", "There is no such thing, or it belongs to another tenant."),
    METHOD_NOT_ALLOWED(
            405,
            "method-not-allowed",
            "Method not allowed",
            "The path exists, but not for this method; Allow names those it has."),
    NOT_ACCEPTABLE(
            406, "not-acceptable", "Not acceptable", "The answer is not to be had in a media type that Accept names."),
    TOO_SLOW(408, "too-slow", "Too slow", "The request did not arrive in time. Nothing was done."),
    CONFLICT(409, "conflict", "Conflict", "The thing is not in the state that the request needs."),
    STALE(412, "stale", "Stale", "Someone else changed the thing meanwhile. Read it again and decide anew."),
    TOO_LARGE(413, "too-large", "Too large", "The body, or what it asks for, is more than is accepted."),
    ADDRESS_TOO_LONG(
            414, "address-too-long", "Address too long", "The address of the request is longer than is accepted."),
    MEDIA_TYPE(
            415,
            "media-type",
            "Media type not read",
            "The body's Content-Type or Content-Encoding is not one that the operation reads."),
    INVALID(
            422,
            "invalid",
            "Invalid",
            "The request can be read, and says things that are wrong. The member faults names all of them, each with its place."),
    KEY_REUSED(
            422, "key-reused", "Idempotency key used before", "The Idempotency-Key came before with another request."),
    UNCONDITIONAL(
            428,
            "unconditional",
            "No condition",
            "The request changes a thing and does not say which state of it: send If-Match or If-None-Match."),
    TOO_MANY(
            429,
            "too-many",
            "Too many requests",
            "The caller asked more often than is accepted. Retry-After says in how many seconds to ask again."),
    HEADERS_TOO_LARGE(
            431, "headers-too-large", "Headers too large", "The headers of the request are larger than is accepted."),
    FAILED(
            500,
            "failed",
            "Failed",
            "A mistake of the service. Its log has the details beside the id that the member instance gives."),
    UNAVAILABLE(
            503,
            "unavailable",
            "Unavailable",
            "What is needed does not answer just now. Retry-After says in how many seconds to ask again.");

    private final int status;
    private final String slug;
    private final String title;
    private final String meaning;

    ProblemKind(int status, String slug, String title, String meaning) {
        this.status = status;
        this.slug = slug;
        this.title = title;
        this.meaning = meaning;
    }

    /** The status code of HTTP. */
    public int status() {
        return status;
    }

    /** The kind's name in addresses. */
    public String slug() {
        return slug;
    }

    /** A URI reference to the description of the kind. */
    public String type() {
        return "/problems#" + slug;
    }

    public String title() {
        return title;
    }

    /** One or two sentences for the page. */
    public String meaning() {
        return meaning;
    }
}
