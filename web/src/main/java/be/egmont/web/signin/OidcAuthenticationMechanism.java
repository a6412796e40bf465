package be.egmont.web.signin;

import be.egmont.access.Arrival;
import be.egmont.access.EffectiveRoles;
import be.egmont.access.Grants;
import be.egmont.access.Mandates;
import be.egmont.access.Profile;
import be.egmont.audit.DatabaseAway;
import be.egmont.kernel.Translated;
import be.egmont.text.Book;
import be.egmont.web.frame.Language;
import be.egmont.web.frame.PreferencesServlet;
import be.egmont.web.rest.ProblemType;
import be.egmont.web.rest.Problems;
import be.egmont.web.security.BaseUrl;
import be.egmont.web.security.BodilessRequest;
import be.egmont.web.security.Limits;
import be.egmont.web.security.MonitoringAccess;
import be.egmont.web.security.PagePermissions;
import be.egmont.web.security.PageRequestCheck;
import be.egmont.web.security.SecurityHeaders;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;

/**
 * How people and devices come in. A person without a session goes to the provider and comes back with a code, which is
 * good once, in the browser that went out, for ten minutes; a device brings a bearer token to the REST paths. At each
 * request the roles are given to the container anew.
 */
@ApplicationScoped
public class OidcAuthenticationMechanism implements HttpAuthenticationMechanism {

    /** The person of the session with the roles that he holds in this request. */
    private static final String HELD = OidcAuthenticationMechanism.class.getName() + ".held";

    private static final String EVERYWHERE = OidcAuthenticationMechanism.class.getName() + ".everywhere";

    static final String RETURN = "/sign-in/return";

    private static final System.Logger LOG = System.getLogger(OidcAuthenticationMechanism.class.getName());
    private static final String BEARER = "Bearer ";
    private static final String RETRY_SECONDS = "30";

    private Provider provider;
    private Language language;
    private Clock clock;
    private SessionLifecycle stay;
    private Limits limits;

    /** Not private: a test has no container that could bring it. */
    @EJB
    Grants grants;

    @EJB
    Mandates mandates;

    protected OidcAuthenticationMechanism() {}

    @Inject
    OidcAuthenticationMechanism(
            Provider provider, Language language, Clock clock, SessionLifecycle stay, Limits limits) {
        this.provider = provider;
        this.language = language;
        this.clock = clock;
        this.stay = stay;
        this.limits = limits;
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse plain, HttpMessageContext context)
            throws AuthenticationException {
        // what is answered here never reaches the filters
        HttpServletResponse response = SecurityHeaders.guard(request, plain);
        String path = path(request);
        try {
            if (PageRequestCheck.names(request, "Host") > 1) {
                // a proxy may go by the one and whoever stands behind it by the other
                throw new SignInFailed(SignInError.MALFORMED, "Two Host headers");
            }
            if (PagePermissions.isForEverybody(path) && !PageRequestCheck.isReading(request)) {
                response.setHeader("Allow", "GET, HEAD, OPTIONS");
                throw new SignInFailed(SignInError.METHOD, request.getMethod() + " for everybody");
            }
            limits.admit(path, request);
            if (request.isRequestedSessionIdFromURL()) {
                // the server takes it although only cookies are configured; an address can be sent to somebody
                throw new SignInFailed(SignInError.UNKNOWN_RETURN, "A session is named in the address");
            }
            if (request.getRequestURI().indexOf(';') >= 0) {
                // parameters of a path are for what is before us: each server in between reads such an address in its
                // own way
                throw new SignInFailed(SignInError.NOT_THERE, "A path with parameters");
            }
            if (path.equals(RETURN) && PageRequestCheck.hasBody(request)) {
                throw new SignInFailed(SignInError.UNKNOWN_RETURN, "A way back with a body");
            }
            if (path.equals(RETURN)) {
                return comeBack(request, response, context);
            }
            if (isRest(path) && request.getHeader("Authorization") != null) {
                return bring(request, response, context);
            }
            if (PagePermissions.isForEverybody(path) || MonitoringAccess.admits(path, request)) {
                return context.doNothing();
            }
            AuthenticatedUser person = stillIn(path, request);
            if (person != null) {
                person = granted(person, request);
                request.setAttribute(HELD, person);
                return context.notifyContainerAboutLogin(person.subject(), person.roles());
            }
            limits.stranger(request);
            if (isOfGuest(path, request) && !PagePermissions.isOpen(path)) {
                // the provider does not know him
                PageRequestCheck.leaveUnread(request, response);
                return context.redirect(BaseUrl.address(request.getContextPath() + GuestDoor.PATH + "?over"));
            }
            if (PagePermissions.isOpen(path) && !PageRequestCheck.bringsMore(path, request)) {
                return context.doNothing();
            }
            return sendAway(path, request, response, context);
        } catch (SignInFailed failed) {
            if (limits.isNoted(failed.trouble(), request)) {
                LOG.log(Level.WARNING, "Sign-in failed: {0}: {1}", failed.trouble(), failed.toString());
            }
            if (failed.trouble() == SignInError.TOO_MANY && !limits.isShown(request)) {
                limits.holdUp();
                if (!isRest(path)) {
                    return tellShortly(request, response);
                }
            }
            return tell(failed.trouble(), path, request, response);
        } catch (RuntimeException failed) {
            if (!DatabaseAway.isIn(failed)) {
                throw failed;
            }
            DatabaseAway.note(failed);
            return tell(SignInError.NO_DATABASE, path, request, response);
        } catch (IOException broken) {
            throw new AuthenticationException(broken);
        }
    }

    /** Whether that is of a guest who is in no more: the pages of guests are nobody else's. */
    private static boolean isOfGuest(String path, HttpServletRequest request) {
        return PagePermissions.isOfGuests(path) || (SessionLifecycle.isGuestGone(request) && !isRest(path));
    }

    /** With what he was given in Egmont; asked at each request, so that what is given or revoked counts at the next. */
    private AuthenticatedUser granted(AuthenticatedUser person, HttpServletRequest request) {
        Arrival arrival = SessionLifecycle.arrival(request);
        // what is used for the first time today is marked as used
        EffectiveRoles standing = arrival == null || arrival.usesAnew(person.roles())
                ? grants.standing(person.subject(), person.roles())
                : arrival.standing(person.roles());
        Assurance assurance = Assurance.configured();
        Set<String> own = assurance.held(standing.somewhere(), person.level());
        // who has no role any more has none for somebody else either
        if (person.ticket() != null
                && !own.isEmpty()
                && OnBehalfServlet.find(request, person.subject(), mandates) != null) {
            request.setAttribute(EVERYWHERE, OnBehalfServlet.ROLES);
            return person.holding(OnBehalfServlet.ROLES);
        }
        request.setAttribute(EVERYWHERE, assurance.held(standing.everywhere(), person.level()));
        return person.holding(own);
    }

    /** The level that would be enough for all that groups and grants give him; null when he has shown enough. */
    private String wanted(AuthenticatedUser person) {
        String byGroups = person.ticket().wanted();
        Set<String> granted = grants.standing(person.subject(), Set.of()).somewhere();
        return byGroups == null
                ? Assurance.configured().wanted(granted, person.level()).orElse(null)
                : byGroups;
    }

    /** The roles with which the person of this request has come for the whole house. */
    @SuppressWarnings("unchecked") // set above
    public static Set<String> everywhere(HttpServletRequest request) {
        Set<String> roles = (Set<String>) request.getAttribute(EVERYWHERE);
        return roles == null ? Set.of() : roles;
    }

    private AuthenticatedUser stillIn(String path, HttpServletRequest request) throws SignInFailed {
        try {
            return stay.still(request);
        } catch (SignInFailed silent) {
            // one can sign out although the provider is silent
            if (PagePermissions.isOpen(path)) {
                return null;
            }
            throw silent;
        }
    }

    /** Who is at the other end of this request; null when nobody has signed in. */
    public static AuthenticatedUser person(HttpServletRequest request) {
        AuthenticatedUser held = (AuthenticatedUser) request.getAttribute(HELD);
        if (held != null) {
            return held;
        }
        HttpSession session = request.getSession(false);
        Object brought = request.getAttribute(AuthenticatedUser.KEY);
        return (AuthenticatedUser)
                (brought == null && session != null ? session.getAttribute(AuthenticatedUser.KEY) : brought);
    }

    /** As the container maps it, decoded and without dot segments: what a raw address hides must not pass a door. */
    public static String path(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }

    public static boolean isRest(String path) {
        return path.startsWith("/api/");
    }

    private AuthenticationStatus sendAway(
            String path, HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws SignInFailed, IOException {
        PageRequestCheck.leaveUnread(request, response);
        if (isRest(path) || MonitoringAccess.isFor(path)) {
            response.setHeader("WWW-Authenticate", "Bearer");
            Problems.write(request, response, ProblemType.NO_ACCESS_TOKEN, null);
            return AuthenticationStatus.SEND_FAILURE;
        }
        if (!"GET".equals(request.getMethod()) && !"HEAD".equals(request.getMethod())) {
            String expired = request.getContextPath() + PublicPages.EXPIRED;
            if (!"partial/ajax".equals(request.getHeader("Faces-Request"))) {
                return context.redirect(BaseUrl.address(expired));
            }
            // the script of the page would take a redirect for the answer; this it follows with the whole window
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter()
                    .write("<?xml version='1.0' encoding='UTF-8'?><partial-response><redirect url=\"" + expired
                            + "\"/></partial-response>");
            return AuthenticationStatus.SEND_CONTINUE;
        }
        String mode = request.getHeader("Sec-Fetch-Mode");
        if (mode != null && !mode.equals("navigate")) {
            // a picture or a script cannot sign in, and must not push out the sign-ins that people wait for
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return AuthenticationStatus.SEND_FAILURE;
        }
        return goOut(provider.begin(ReturnPath.of(request), null), request, response, context);
    }

    private AuthenticationStatus goOut(
            Pending pending, HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws SignInFailed {
        String address = provider.signIn(pending, language.getCode()).toString();
        new PendingCookies(request, response).add(pending);
        return context.redirect(address);
    }

    private AuthenticationStatus comeBack(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) throws SignInFailed {
        Pending pending = new PendingCookies(request, response)
                .take(request.getParameter("state"), clock.instant())
                .orElse(null);
        if (pending == null) {
            limits.stranger(request);
            throw new SignInFailed(SignInError.UNKNOWN_RETURN, "No sign-in of this browser has this state");
        }
        AuthenticatedUser person = limits.tried(request, () -> provider.complete(pending, request.getQueryString()));
        Profile profile = stay.begin(request, response, person);
        PreferencesServlet.restore(request, response, profile.language(), profile.appearance(), profile.lists());
        String wanted = wanted(person);
        if (wanted != null && pending.acr() == null) {
            // some of his roles take more than he has shown; he is asked for it once, and goes on without if he has not
            return goOut(provider.begin(pending.back(), wanted), request, response, context);
        }
        boolean informed =
                profile.informed() != null || granted(person, request).roles().isEmpty();
        return context.redirect(BaseUrl.address(first(request, informed, ReturnPath.checked(pending.back()))));
    }

    /**
     * The first time he comes in he is told what is kept of him, and goes on from there. Who has no role comes to no page:
     * he is told when he has one.
     */
    static String first(HttpServletRequest request, boolean informed, String wanted) {
        return informed
                ? wanted
                : request.getContextPath() + "/access/privacy.xhtml?back="
                        + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    }

    private AuthenticationStatus bring(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws SignInFailed, IOException {
        String brought = request.getHeader("Authorization");
        try {
            if (brought.startsWith(BEARER)) {
                AuthenticatedUser device = granted(provider.believe(brought.substring(BEARER.length())), request);
                limits.call(device.subject());
                request.setAttribute(AuthenticatedUser.KEY, device);
                return context.notifyContainerAboutLogin(device.subject(), device.roles());
            }
        } catch (SignInFailed failed) {
            if (limits.isNoted(failed.trouble(), request)) {
                LOG.log(Level.INFO, "A bearer token was not believed: {0}", failed.toString());
            }
            if (failed.trouble().passes() || failed.trouble() == SignInError.TOO_MANY) {
                throw failed;
            }
        }
        limits.stranger(request);
        response.setHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        Problems.write(request, response, ProblemType.INVALID_ACCESS_TOKEN, null);
        return AuthenticationStatus.SEND_FAILURE;
    }

    /** In one line: making a page of it would cost as much as what was refused. */
    private AuthenticationStatus tellShortly(HttpServletRequest request, HttpServletResponse response)
            throws AuthenticationException {
        begin(SignInError.TOO_MANY, request, response);
        response.setContentType("text/plain;charset=UTF-8");
        try {
            response.getWriter()
                    .write(Book.in(Translated.Language.valueOf(
                                    language.getCode().toUpperCase(Locale.ROOT)))
                            .get("access.trouble.TOO_MANY"));
            return AuthenticationStatus.SEND_FAILURE;
        } catch (IOException broken) {
            throw new AuthenticationException(broken);
        }
    }

    private static AuthenticationStatus tell(
            SignInError trouble, String path, HttpServletRequest request, HttpServletResponse response)
            throws AuthenticationException {
        begin(trouble, request, response);
        request.setAttribute(SignInError.KEY, trouble);
        request.setAttribute(SignInError.SENT, trouble.isOfWhatWasSent());
        try {
            if (isRest(path)) {
                Problems.write(request, response, ProblemType.of(trouble.status()), null);
                return AuthenticationStatus.SEND_FAILURE;
            }
            request.getRequestDispatcher("/WEB-INF/error/" + trouble.page() + ".xhtml")
                    .forward(new BodilessRequest(request), response);
            return AuthenticationStatus.SEND_FAILURE;
        } catch (ServletException | IOException broken) {
            throw new AuthenticationException(broken);
        }
    }

    private static void begin(SignInError trouble, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(trouble.status());
        response.setHeader("Cache-Control", "no-store");
        // the address has the code in it
        response.setHeader("Referrer-Policy", "no-referrer");
        if (trouble.passes() || trouble == SignInError.TOO_MANY) {
            response.setHeader(
                    "Retry-After",
                    trouble == SignInError.NO_DATABASE ? Integer.toString(DatabaseAway.RETRY_SECONDS) : RETRY_SECONDS);
        }
        PageRequestCheck.leaveUnread(request, response);
    }
}
