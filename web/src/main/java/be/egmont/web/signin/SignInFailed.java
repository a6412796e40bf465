package be.egmont.web.signin;

/** A failed sign-in with its reason. */
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

    /** Sanitised for one log line: part of it may come from a stranger. */
    @Override
    public String getMessage() {
        String cause = getCause() == null ? "" : ": " + getCause();
        return (super.getMessage() + cause).replaceAll("\\p{Cntrl}", "?");
    }

    public SignInError trouble() {
        return trouble;
    }
}
