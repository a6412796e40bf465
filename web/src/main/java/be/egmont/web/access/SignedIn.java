package be.egmont.web.access;

import java.io.Serializable;
import java.util.Set;

/**
 * Who is signed in, as kept in the session.
 *
 * @param subject by which the provider knows the person; the name of the principal everywhere in the house
 * @param ticket the sign-in of a browser; null for who brought a bearer token
 */
record SignedIn(String subject, String name, String email, Set<String> roles, Ticket ticket) implements Serializable {

    static final String KEY = SignedIn.class.getName();

    SignedIn holding(Set<String> others) {
        return new SignedIn(subject, name, email, others, ticket);
    }

    SignedIn with(Ticket other) {
        return new SignedIn(subject, name, email, roles, other);
    }
}
