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
    TOO_LARGE(413),
    /** What was asked can be read in two ways. */
    MALFORMED(400),
    /** An address that servers read each in its own way. */
    NOT_THERE(404),
    /** Nothing is written there by anybody. */
    METHOD(405),
    /** The database does not answer; nobody can be known. */
    NO_DATABASE(503);

    static final String KEY = "egmont.sign-in.trouble";
    static final String SENT = "egmont.sign-in.sent";

    private final int status;

    SignInError(int status) {
        this.status = status;
    }

    /** Whether it may be over in a moment. */
    public boolean passes() {
        return status == 503;
    }

    int status() {
        return status;
    }

    /** Whether it lies in the request, and signing in anew would not help. */
    boolean isOfWhatWasSent() {
        return this == TOO_MANY || this == TOO_LARGE || this == MALFORMED || this == METHOD || this == NOT_THERE;
    }

    /** The page that tells it. */
    String page() {
        return this == NO_DATABASE ? "unavailable" : "sign-in";
    }
}
