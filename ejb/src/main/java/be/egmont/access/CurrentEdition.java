package be.egmont.access;

import java.util.Optional;

/** The edition that is meant when none is named; implemented by a feature above this one. */
public interface CurrentEdition {

    Optional<Long> id();

    /** Whether it is closed: roles that are limited to it then allow reading only. */
    boolean isClosed();
}
