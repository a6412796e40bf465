package be.egmont.kernel;

import jakarta.ejb.ApplicationException;

/**
 * Whoever has asked for it wants it no more, or somebody else does it: what was written so far is rolled back. That is neither a
 * refusal nor a failure, and there is nothing to tell of it.
 */
@ApplicationException(rollback = true)
public abstract class Abandoned extends RuntimeException {

    private static final long serialVersionUID = 1L;

    protected Abandoned(String message) {
        super(message);
    }
}
