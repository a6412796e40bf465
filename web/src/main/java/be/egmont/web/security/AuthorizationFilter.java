package be.egmont.web.security;

import be.egmont.access.Arrival;
import be.egmont.access.Caller;
import be.egmont.access.OnBehalfOf;
import be.egmont.access.Role;
import be.egmont.audit.Origin;
import be.egmont.edition.ReadEditions;
import be.egmont.web.rest.ProblemType;
import be.egmont.web.rest.Problems;
import be.egmont.web.signin.AuthenticatedUser;
import be.egmont.web.signin.OidcAuthenticationMechanism;
import be.egmont.web.signin.OnBehalfServlet;
import be.egmont.web.signin.SessionLifecycle;
import jakarta.annotation.security.DeclareRoles;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Stands behind the sign-in and before every page: a kind of page outside one's roles is refused, somebody without any
 * role hears whom to ask, and a script of another site cannot write through the session's cookie.
 */
@DeclareRoles({
    Role.PARTICIPANT,
    Role.DELEGATION_MANAGER,
    Role.ORGANISER,
    Role.PROTOCOL,
    Role.RECEPTION,
    Role.REPORTER,
    Role.CATERING,
    Role.ADMINISTRATOR,
    Role.DELEGATION_GUEST
})
@WebFilter(urlPatterns = "/*")
public class AuthorizationFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** Set on a request that is told that nothing is there, since it was not for him to ask; the journal tells it all the same. */
    public static final String TURNED_AWAY = AuthorizationFilter.class.getName() + ".turned-away";

    /** What another site's form cannot send along; any value will do. */
    static final String OWN_HEADER = "X-Egmont-Request";

    private transient Caller caller;
    private transient Origin origin;
    private transient ReadEditions editions;
    private transient Me me;
    private transient NodeTurns turns;

    @Inject
    void tells(Caller somebody, Me person, Origin from, ReadEditions read, NodeTurns inTurn) {
        turns = inTurn;
        me = person;
        caller = somebody;
        origin = from;
        editions = read;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = OidcAuthenticationMechanism.path(request);
        boolean reading = PageRequestCheck.isReading(request);
        // what counts is by what the person is known, not which headers came along: a form elsewhere can bring some
        boolean byCookie = request.getAttribute(AuthenticatedUser.KEY) == null;
        if (!reading && byCookie && isForeign(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        int unfit = PageRequestCheck.unfit(path, request);
        if (unfit != 0) {
            response.sendError(unfit);
            return;
        }
        if (PagePermissions.isOpen(path) || MonitoringAccess.admits(path, request)) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        AuthenticatedUser person = OidcAuthenticationMechanism.person(request);
        caller.stands(OidcAuthenticationMechanism.everywhere(request));
        Arrival arrival = SessionLifecycle.arrival(request);
        if (arrival != null) {
            caller.isKnown(arrival.account());
        }
        // forms change editions, REST never does
        if (reading || OidcAuthenticationMechanism.isRest(path)) {
            editions.keep(arrival == null ? null : arrival.editions());
        }
        OnBehalfOf behalf = OnBehalfServlet.of(request);
        if (behalf != null) {
            caller.actsFor(behalf);
            origin.actsFor(behalf.told());
        }
        Set<String> roles = person == null ? Set.of() : person.roles();
        if (OidcAuthenticationMechanism.isRest(path)) {
            if (!roles.isEmpty() && !PagePermissions.knows(path)) {
                Problems.write(request, response, ProblemType.RESOURCE_NOT_FOUND, null);
                return;
            }
            if (!PagePermissions.opens(path, roles)) {
                Problems.write(request, response, ProblemType.MISSING_PERMISSION, null);
                return;
            }
            if (!PageRequestCheck.namesItsType(request)) {
                Problems.write(request, response, ProblemType.BAD_REQUEST, "Content-Type is missing");
                return;
            }
            if (!reading && byCookie && request.getHeader(OWN_HEADER) == null) {
                Problems.write(request, response, ProblemType.MISSING_PERMISSION, OWN_HEADER + " is missing");
                return;
            }
        } else if (roles.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            request.getRequestDispatcher("/WEB-INF/error/no-role.xhtml").forward(request, response);
            return;
        } else if (roles.equals(Set.of(Role.DELEGATION_GUEST)) && (path.equals("/") || path.equals("/index.xhtml"))) {
            // the first page of the house is none of his: his own is
            response.sendRedirect(BaseUrl.address(request.getContextPath() + "/guest/delegation.xhtml"));
            return;
        } else if (!PagePermissions.knows(path)) {
            turnAway(response, HttpServletResponse.SC_NOT_FOUND);
            return;
        } else if (!PagePermissions.opens(path, roles)) {
            turnAway(response, HttpServletResponse.SC_FORBIDDEN);
            return;
        } else if (PagePermissions.isOfTheHouse(path)
                && !PagePermissions.opens(path, OidcAuthenticationMechanism.everywhere(request))) {
            request.setAttribute(TURNED_AWAY, true);
            turnAway(response, HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        turns.serve(OidcAuthenticationMechanism.isRest(path), request, response, chain);
    }

    /** Payara 7 forgets who asks before it makes its error page: what that page says of him is found out now. */
    private void turnAway(HttpServletResponse response, int status) throws IOException {
        me.learn();
        response.sendError(status);
    }

    /** Browsers say where a post comes from; whatever says nothing is no browser that could be misled. */
    private static boolean isForeign(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        return (site != null && !site.equals("same-origin") && !site.equals("none"))
                || (origin != null && !origin.equals(BaseUrl.origin()));
    }
}
