package be.egmont.web.signin;

/** A sign-in that came to nothing, and why. */
public class SignInFailed extends Exception {

    private static final long serialVersionUID = 1L;

    private final SignInError trouble;

    public SignInFailed(SignInError trouble, String detail) {
        super(detail);
        this.trouble = trouble;
    }

    public SignInFailed(SignInError trouble, String detail, Throwable cause) {
        super(detail, cause);
        this.trouble = trouble;
    }

    /** Fit for one line of a log: part of it may be what a stranger has sent. */
    @Override
    public String getMessage() {
        String cause = getCause() == null ? "" : ": " + getCause();
        return (super.getMessage() + cause).replaceAll("\\p{Cntrl}", "?");
    }

    public SignInError trouble() {
        return trouble;
    }
}
