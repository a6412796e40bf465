package be.egmont.web.signin;

import java.io.Serializable;
import java.util.Set;

/**
 * Who is signed in, as kept in the session.
 *
 * @param subject by which the provider knows the person; the name of the principal everywhere
 * @param acr the assurance of the sign-in; empty when the provider does not say
 * @param ticket the sign-in of a browser; null for who brought a bearer token
 */
public record AuthenticatedUser(
        String subject, String name, String email, Set<String> roles, String acr, SessionTokens ticket)
        implements Serializable {

    public static final String KEY = AuthenticatedUser.class.getName();

    AuthenticatedUser holding(Set<String> others) {
        return new AuthenticatedUser(subject, name, email, others, acr, ticket);
    }

    AuthenticatedUser with(SessionTokens other) {
        return new AuthenticatedUser(subject, name, email, roles, acr, other);
    }

    /** The assurance of the sign-in itself: a later renewal does not raise it. */
    String level() {
        return ticket == null || ticket.acr() == null ? acr : ticket.acr();
    }
}
