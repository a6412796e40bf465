package be.egmont.web.signin;

import java.io.Serializable;
import java.util.Set;

/**
 * Who is signed in, as kept in the session.
 *
 * @param subject by which the provider knows the person; the name of the principal everywhere in the house
 * @param acr how surely the provider knows him; empty when it does not say
 * @param ticket the sign-in of a browser; null for who brought a bearer token
 */
public record AuthenticatedUser(String subject, String name, String email, Set<String> roles, String acr, SessionTokens ticket)
        implements Serializable {

    public static final String KEY = AuthenticatedUser.class.getName();

    AuthenticatedUser holding(Set<String> others) {
        return new AuthenticatedUser(subject, name, email, others, acr, ticket);
    }

    AuthenticatedUser with(SessionTokens other) {
        return new AuthenticatedUser(subject, name, email, roles, acr, other);
    }

    /** How surely he was known when he came: what is renewed later does not make him better known. */
    String level() {
        return ticket == null || ticket.acr() == null ? acr : ticket.acr();
    }
}
