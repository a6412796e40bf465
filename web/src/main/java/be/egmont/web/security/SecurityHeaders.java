package be.egmont.web.security;

import be.egmont.kernel.Setting;
import be.egmont.web.rest.Trace;
import be.egmont.web.signin.GuestDoor;
import be.egmont.web.signin.OidcAuthenticationMechanism;
import be.egmont.web.signin.Provider;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.EnumSet;

/**
 * What browsers are told about every answer. PrimeFaces adds its nonce to the policy of a page by setting a header of its
 * own; here it becomes part of the one policy, since a browser obeys the strictest of two.
 */
public class SecurityHeaders extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String POLICY = "Content-Security-Policy";

    /** A guest becomes somebody there; whoever does not is shown his page without a session. */
    private static boolean isComingIn(HttpServletRequest request) {
        return "POST".equals(request.getMethod()) && GuestDoor.PATH.equals(request.getServletPath());
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean stranger = OidcAuthenticationMechanism.person(request) == null;
        chain.doFilter(
                stranger && !isComingIn(request) ? new SessionlessRequest(request) : request, guard(request, response));
    }

    /** The same response with the headers of the house, for calls also their number, and with one policy whoever adds to it. */
    public static HttpServletResponse guard(HttpServletRequest request, HttpServletResponse response) {
        boolean rest = OidcAuthenticationMechanism.isRest(OidcAuthenticationMechanism.path(request));
        OnePolicy guarded = new OnePolicy(response, rest ? Trace.of(request) : null);
        guarded.begin();
        return guarded;
    }

    /** Turns whatever script policy is set into the whole policy of the house. */
    private static final class OnePolicy extends HttpServletResponseWrapper {

        private final Trace trace;

        OnePolicy(HttpServletResponse response, Trace trace) {
            super(response);
            this.trace = trace;
        }

        private void begin() {
            setHeader(POLICY, "script-src 'self'");
            setHeader("X-Content-Type-Options", "nosniff");
            setHeader("X-Frame-Options", "DENY");
            setHeader("Referrer-Policy", "same-origin");
            setHeader("Cross-Origin-Opener-Policy", "same-origin");
            setHeader("Cross-Origin-Resource-Policy", "same-origin");
            setHeader("Permissions-Policy", "camera=(self), geolocation=(), microphone=(), payment=(), usb=()");
            if (trace != null) {
                trace.tell(this);
            }
            if (Setting.URL.get().startsWith("https:")) {
                setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
            }
        }

        /** An error page starts afresh, but not without these. */
        @Override
        public void reset() {
            super.reset();
            begin();
        }

        @Override
        public void setHeader(String name, String value) {
            super.setHeader(name, POLICY.equalsIgnoreCase(name) ? whole(value) : value);
        }

        @Override
        public void addHeader(String name, String value) {
            if (POLICY.equalsIgnoreCase(name)) {
                super.setHeader(name, whole(value));
            } else {
                super.addHeader(name, value);
            }
        }

        private static String whole(String scripts) {
            // signing out is a form that the provider answers, so its origin may be the end of a form
            return "default-src 'none'; " + scripts.replace(";", "").strip()
                    + "; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'"
                    + "; form-action 'self' " + Provider.origin()
                    + "; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'";
        }
    }

    /** Puts the filter before all others, error pages included. */
    @WebListener
    public static class Placement implements ServletContextListener {

        @Override
        public void contextInitialized(ServletContextEvent event) {
            event.getServletContext()
                    .addFilter("unavailable", UnavailableFilter.class)
                    .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
            event.getServletContext()
                    .addFilter("security-headers", SecurityHeaders.class)
                    .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR), false, "/*");
        }
    }
}
