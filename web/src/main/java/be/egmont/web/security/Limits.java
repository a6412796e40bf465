package be.egmont.web.security;

import be.egmont.kernel.Setting;
import be.egmont.web.signin.OidcAuthenticationMechanism;
import be.egmont.web.signin.SessionLifecycle;
import be.egmont.web.signin.SignInError;
import be.egmont.web.signin.SignInFailed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Set;

/** How much and how often: requests that are larger or more than anybody needs are refused before they cost anything. */
@ApplicationScoped
public class Limits {

    /** A form, a timetable moved by hand, an hour of check-ins that had no network: all are far smaller. */
    static final long LARGEST = 2L * 1024 * 1024;

    private static final Set<String> BODILESS = Set.of("GET", "HEAD", "OPTIONS", "DELETE");

    private final Throttle signIns = new Throttle(Setting.RATE_SIGN_IN.number(), System::nanoTime);
    private final Throttle calls = new Throttle(Setting.RATE_API.number(), System::nanoTime);
    private final Throttle uploads = new Throttle(Setting.RATE_UPLOAD.number(), System::nanoTime);

    /** Refuses what is too large, and calls and uploads that are too many. */
    public void admit(String path, HttpServletRequest request) throws SignInFailed {
        boolean upload = PageRequestCheck.isInParts(request);
        long length = request.getContentLengthLong();
        if (length > (upload ? Setting.UPLOAD_LARGEST.number() : LARGEST)) {
            throw new SignInFailed(SignInError.TOO_LARGE, "A request of " + length + " bytes");
        }
        if (length < 0 && request.getHeader("Transfer-Encoding") != null && !BODILESS.contains(request.getMethod())) {
            throw new SignInFailed(SignInError.TOO_LARGE, "A request that does not say how long it is");
        }
        if (upload && !uploads.allows(caller(request))) {
            throw tooMany("uploads");
        }
        if (OidcAuthenticationMechanism.isRest(path) && !calls.allows(caller(request))) {
            throw tooMany("calls");
        }
    }

    /** Refuses sign-ins that are too many from one address. */
    public void signIn(HttpServletRequest request) throws SignInFailed {
        if (!signIns.allows(address(request))) {
            throw tooMany("sign-ins");
        }
    }

    private static SignInFailed tooMany(String what) {
        return new SignInFailed(SignInError.TOO_MANY, "Too many " + what);
    }

    /**
     * The sign-in, since a whole ministry may come from one address; the address of who has none. A session by itself is
     * no sign-in: whoever begins a hundred of them would count a hundred times.
     */
    private static String caller(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return SessionLifecycle.in(session) == null ? address(request) : session.getId();
    }

    /** Where the request comes from; where a proxy stands in between, what that has added itself. */
    public static String address(HttpServletRequest request) {
        String told = Setting.PROXY_HEADER.find().map(request::getHeader).orElse(null);
        return told == null
                ? request.getRemoteAddr()
                : told.substring(told.lastIndexOf(',') + 1).strip();
    }
}
