package be.egmont.web.security;

import be.egmont.access.Caller;
import be.egmont.access.CurrentEdition;
import be.egmont.access.OnBehalfOf;
import be.egmont.access.Role;
import be.egmont.web.signin.AuthenticatedUser;
import be.egmont.web.signin.OidcAuthenticationMechanism;
import be.egmont.web.signin.OnBehalfServlet;
import be.egmont.web.signin.SessionLifecycle;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The person of this request, as pages ask for him: {@code #{me.is('organiser')}}, {@code #{me.may('meetings.approve')}}. */
@Named("me")
@RequestScoped
public class Me {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Rights rights;

    @Inject
    private Caller caller;

    @Inject
    private CurrentEdition current;

    private Set<String> known;

    public boolean isSignedIn() {
        return person() != null;
    }

    public boolean is(String role) {
        return here().contains(role);
    }

    /**
     * Whether the door would let the person through, by the very annotation that guards it.
     *
     * @param verb door and verb, as in {@code meetings.approve}
     */
    public boolean may(String verb) {
        // what is over is changed by those only who have their role for the whole house
        return rights.allow(
                verb,
                rights.changes(verb) && current.isClosed() ? OidcAuthenticationMechanism.everywhere(request) : here());
    }

    /** Whether the door would let the person through for what belongs to no edition. */
    public boolean mayEverywhere(String verb) {
        return rights.allow(verb, OidcAuthenticationMechanism.everywhere(request));
    }

    /** Whether the person may enter that kind of page, as in {@code /meeting/vetting.xhtml}. */
    public boolean mayEnter(String path) {
        return isSignedIn()
                && PagePermissions.opens(
                        path,
                        PagePermissions.isOfTheHouse(path) ? OidcAuthenticationMechanism.everywhere(request) : here());
    }

    public String getName() {
        AuthenticatedUser person = person();
        return person == null ? "" : person.name();
    }

    /** By which a browser knows him again; empty for a stranger. */
    public String getSubject() {
        AuthenticatedUser person = person();
        return person == null ? "" : person.subject();
    }

    /** Whether his session ended while this request was on its way, by another request or another node. */
    public boolean isGone() {
        AuthenticatedUser person = person();
        return person != null && person.ticket() != null && SessionLifecycle.in(request.getSession(false)) == null;
    }

    /** First letters of the first and the last name. */
    public String getInitials() {
        String name = getName().strip();
        if (name.isEmpty()) {
            return "";
        }
        int last = name.lastIndexOf(' ');
        return name.substring(0, 1) + (last < 0 ? "" : name.substring(last + 1, last + 2));
    }

    /** The role by which the person is shown, as a key of the books. */
    public String getRoleKey() {
        return "access.role."
                + Stream.concat(Role.ALL.stream(), Stream.of(Role.DELEGATION_GUEST))
                        .filter(this::is)
                        .reduce((first, second) -> weight(second) > weight(first) ? second : first)
                        .orElse("none");
    }

    /** The name of the person for whom this one acts; null when for himself. */
    public String getActsFor() {
        OnBehalfOf behalf = OnBehalfServlet.of(request);
        return behalf == null ? null : behalf.name();
    }

    public Set<String> getRoles() {
        AuthenticatedUser person = person();
        return person == null ? Set.of() : person.roles();
    }

    /** Finds out what roles count here, for an error page that is made when the container has forgotten who asks. */
    void learn() {
        known = here();
    }

    /** Those that count in the current edition: what is shown is what can be done. */
    private Set<String> here() {
        if (known != null) {
            return known;
        }
        Set<String> everywhere = OidcAuthenticationMechanism.everywhere(request);
        Set<String> roles = getRoles();
        if (everywhere.containsAll(roles)) {
            return roles;
        }
        Predicate<String> counts = caller.isNobody()
                ? role -> false
                : role -> caller.reaches(role, current.id().orElse(null));
        return roles.stream()
                .filter(role -> everywhere.contains(role) || counts.test(role))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Who runs something is known by that rather than by taking part. */
    private static int weight(String role) {
        return switch (role) {
            case Role.PARTICIPANT -> 0;
            case Role.DELEGATION_MANAGER -> 1;
            default -> 2;
        };
    }

    private AuthenticatedUser person() {
        return OidcAuthenticationMechanism.person(request);
    }
}
