package be.egmont.web.signin;

/** What can go wrong while somebody signs in; each has its one sentence in the books ({@code access.trouble.*}). */
public enum SignInError {
    /** The provider cannot be reached, or answers nonsense. */
    PROVIDER_DOWN(503),
    /** The provider, or the person, said no. */
    DENIED(401),
    /** The way back does not belong to a way out of this browser: forged, replayed, or simply too late. */
    UNKNOWN_RETURN(400),
    /** The provider's answer does not hold: signature, audience, nonce or time. */
    NOT_BELIEVED(401),
    /** The provider has ended what the refresh token stood for; nobody sees this, he is sent to sign in. */
    ENDED(401),
    /** The provider has been silent for longer than roles hold without it. */
    NOT_RENEWED(503),
    /** One address or one sign-in asks more often than people do. */
    TOO_MANY(429),
    /** What was sent is larger than anything that is needed here. */
    TOO_LARGE(413);

    static final String KEY = "egmont.sign-in.trouble";

    private final int status;

    SignInError(int status) {
        this.status = status;
    }

    /** As HTTP calls it. */
    String title() {
        return switch (status) {
            case 413 -> "Content Too Large";
            case 429 -> "Too Many Requests";
            case 503 -> "Service Unavailable";
            default -> "Unauthorized";
        };
    }

    /** Whether it may be over in a moment. */
    boolean passes() {
        return status == 503;
    }

    int status() {
        return status;
    }
}
