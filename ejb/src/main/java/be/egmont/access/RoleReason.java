package be.egmont.access;

import java.io.Serializable;
import java.time.Instant;

/**
 * A role that somebody holds now, and why.
 *
 * @param since the sign-in at which a group first gave it, or the moment at which the grant began; null when nobody has noted
 * @param grant by which it is held; null when a group of the identity service gives it
 */
public record RoleReason(String role, Instant since, GrantRow grant) implements Serializable {

    public boolean isOfGroup() {
        return grant == null;
    }
}
