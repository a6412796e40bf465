package be.egmont.web.access;

import be.egmont.access.Accounts;
import be.egmont.kernel.Setting;
import be.egmont.web.frame.Language;
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
import java.time.Clock;
import java.time.Duration;

/**
 * How people and devices come in. A person without a session goes to the provider and comes back with a code, which is
 * good once, in the browser that went out, for ten minutes; a device brings a bearer token to the REST paths. At each
 * request the roles are given to the container anew.
 */
@ApplicationScoped
public class SignIn implements HttpAuthenticationMechanism {

    static final String RETURN = "/sign-in/return";
    static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final System.Logger LOG = System.getLogger(SignIn.class.getName());
    private static final String PENDING = Pending.class.getName();
    private static final String BEARER = "Bearer ";

    @Inject
    private Provider provider;

    @Inject
    private Language language;

    @Inject
    private Clock clock;

    @EJB
    private Accounts accounts;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        String path = path(request);
        try {
            if (path.equals(RETURN)) {
                return comeBack(request, context);
            }
            if (isRest(path) && request.getHeader("Authorization") != null) {
                return bring(request, response, context);
            }
            SignedIn person = person(request);
            if (person != null) {
                return context.notifyContainerAboutLogin(person.subject(), person.roles());
            }
            if (Doors.isOpen(path)) {
                return context.doNothing();
            }
            return sendAway(path, request, response, context);
        } catch (SignInFailed failed) {
            LOG.log(Level.WARNING, "Sign-in failed: {0}: {1}", failed.trouble(), failed.toString());
            return tell(failed.trouble(), request, response);
        } catch (IOException broken) {
            throw new AuthenticationException(broken);
        }
    }

    static SignedIn person(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (SignedIn) session.getAttribute(SignedIn.KEY);
    }

    /** As the container maps it, decoded and without dot segments: what a raw address hides must not pass a door. */
    static String path(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }

    static boolean isRest(String path) {
        return path.startsWith("/api/");
    }

    private AuthenticationStatus sendAway(
            String path, HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws SignInFailed, IOException {
        if (isRest(path)) {
            response.setHeader("WWW-Authenticate", "Bearer");
            return refuse(401, response);
        }
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            // the script follows this to the page, and the page to the provider
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter()
                    .write("<?xml version='1.0' encoding='UTF-8'?><partial-response><redirect url=\""
                            + request.getContextPath() + "/sign-in/expired\"/></partial-response>");
            return AuthenticationStatus.SEND_CONTINUE;
        }
        if ("POST".equals(request.getMethod())) {
            return context.redirect(request.getContextPath() + "/sign-in/expired");
        }
        Pending pending = provider.begin(ReturnPath.of(request));
        String address = provider.signIn(pending, language.getCode()).toString();
        request.getSession(true).setAttribute(PENDING, pending);
        return context.redirect(address);
    }

    private AuthenticationStatus comeBack(HttpServletRequest request, HttpMessageContext context)
            throws SignInFailed, IOException {
        HttpSession session = request.getSession(false);
        Pending pending = session == null ? null : (Pending) session.getAttribute(PENDING);
        String state = request.getParameter("state");
        if (pending == null || !pending.state().equals(state)) {
            throw new SignInFailed(Trouble.UNKNOWN_RETURN, "No sign-in went out with this state");
        }
        // good once: whatever comes of it, it cannot be tried again
        session.removeAttribute(PENDING);
        if (pending.since().plus(PATIENCE).isBefore(clock.instant())) {
            throw new SignInFailed(Trouble.UNKNOWN_RETURN, "The sign-in took too long");
        }
        String code = request.getParameter("code");
        if (code == null) {
            throw new SignInFailed(Trouble.DENIED, "The provider says " + request.getParameter("error"));
        }
        SignedIn person = provider.complete(pending, code);
        accounts.signedIn(Setting.OIDC_ISSUER.get(), person.subject(), person.name(), person.email(), person.roles());
        request.changeSessionId();
        session.setAttribute(SignedIn.KEY, person);
        return context.redirect(request.getContextPath() + ReturnPath.checked(pending.back()));
    }

    private AuthenticationStatus bring(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) throws IOException {
        String brought = request.getHeader("Authorization");
        try {
            if (brought.startsWith(BEARER)) {
                SignedIn device = provider.believe(brought.substring(BEARER.length()));
                return context.notifyContainerAboutLogin(device.subject(), device.roles());
            }
        } catch (SignInFailed failed) {
            LOG.log(Level.INFO, "A bearer token was not believed: {0}", failed.toString());
        }
        response.setHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        return refuse(401, response);
    }

    private static AuthenticationStatus refuse(int status, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.getWriter().write("{\"type\":\"about:blank\",\"title\":\"Unauthorized\",\"status\":" + status + "}");
        return AuthenticationStatus.SEND_FAILURE;
    }

    private static AuthenticationStatus tell(Trouble trouble, HttpServletRequest request, HttpServletResponse response)
            throws AuthenticationException {
        response.setStatus(trouble.status());
        if (trouble == Trouble.PROVIDER_DOWN) {
            response.setHeader("Retry-After", "30");
        }
        request.setAttribute(Trouble.KEY, trouble);
        try {
            request.getRequestDispatcher("/WEB-INF/error/sign-in.xhtml").forward(request, response);
            return AuthenticationStatus.SEND_FAILURE;
        } catch (ServletException | IOException broken) {
            throw new AuthenticationException(broken);
        }
    }
}
