package be.egmont.run;

import java.io.Serial;

/** Something outside this program is in the way; the message says what, and what to do about it. */
public final class CannotStart extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public CannotStart(String message) {
        super(message);
    }

    public CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
