package be.egmont.web.access;

/** A sign-in that came to nothing, and why. */
class SignInFailed extends Exception {

    private static final long serialVersionUID = 1L;

    private final Trouble trouble;

    SignInFailed(Trouble trouble, String detail) {
        super(detail);
        this.trouble = trouble;
    }

    SignInFailed(Trouble trouble, String detail, Throwable cause) {
        super(detail, cause);
        this.trouble = trouble;
    }

    Trouble trouble() {
        return trouble;
    }
}
