package be.egmont.access;

import java.io.Serializable;

/**
 * How far a role is to reach, as an administrator says it.
 *
 * @param edition the code of the edition in which alone it counts; null for all
 * @param delegation the code of the post or organisation for whose delegations alone it counts; null for no one
 */
public record Scope(String edition, String delegation) implements Serializable {

    /** Without a limit. */
    public static final Scope ALL = new Scope(null, null);
}
