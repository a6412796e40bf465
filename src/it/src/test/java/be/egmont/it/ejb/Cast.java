package be.egmont.it.ejb;

import be.egmont.access.Accounts;
import be.egmont.access.Caller;
import be.egmont.access.CurrentEdition;
import be.egmont.access.Role;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.ServletException;
import java.util.Set;

/** People of the demo and of a test's own edition, who come on when it calls them: it then speaks with their rights. */
@Dependent
public class Cast {

    @Inject
    private SecurityContext security;

    @EJB
    private Accounts accounts;

    @Inject
    private Instance<Caller> callers;

    @Inject
    private Instance<CurrentEdition> current;

    /** The ambassador in Abidjan. */
    void claire() {
        as("claire.vandenbossche", Role.PARTICIPANT);
    }

    /** The liaison officer of Enabel. */
    void marieke() {
        as("marieke.lejeune", Role.DELEGATION_MANAGER);
    }

    void organiser() {
        as("joris.desmedt", Role.ORGANISER);
    }

    /** The organiser of that edition. */
    void organiserOf(AnEdition edition) {
        granted(edition.organiser(), Role.ORGANISER);
    }

    /** The head of that post in that edition. */
    void head(AnEdition edition, String post) {
        granted(edition.of(post), Role.PARTICIPANT);
    }

    /** The liaison officer of that organisation in that edition. */
    void liaison(AnEdition edition, String organisation) {
        granted(edition.of(organisation), Role.DELEGATION_MANAGER);
    }

    /** Somebody in one role. */
    void as(String subject, String role) {
        nobody();
        instead(subject, role);
    }

    /** Somebody to whom the role was given in Egmont: the identity provider knows of none. */
    void granted(String subject, String role) {
        nobody();
        comesOn(subject, role, Set.of());
    }

    /** Somebody takes the place of whoever is on, who does not leave: what he has begun elsewhere goes on under his name. */
    void instead(String subject, String role) {
        comesOn(subject, role, Set.of(role));
    }

    private void comesOn(String subject, String role, Set<String> ofTheProvider) {
        forget();
        accounts.signedIn(AnEdition.ISSUER, subject, subject, null, ofTheProvider);
        RequestHolder.Ends ends = RequestHolder.current();
        AuthenticationStatus status = security.authenticate(
                ends.request(),
                ends.response(),
                AuthenticationParameters.withParams().credential(new Part(subject, Set.of(role))));
        if (status != AuthenticationStatus.SUCCESS
                || !ends.request().isUserInRole(role)
                || !subject.equals(ends.request().getUserPrincipal().getName())) {
            throw new IllegalStateException(subject + " did not come on: " + status);
        }
    }

    /** Who is asking, and which edition he means, is read once in each request; here one request has several. */
    private void forget() {
        callers.destroy(callers.get());
        current.destroy(current.get());
    }

    void nobody() {
        forget();
        try {
            RequestHolder.current().request().logout();
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
    }
}
