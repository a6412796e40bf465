package be.egmont.access;

import java.util.Optional;

/** Which edition people mean when they name none; a feature above this one knows. */
public interface CurrentEdition {

    Optional<Long> id();

    /** Whether it is over: who has a role for it alone only reads on. */
    boolean isClosed();
}
