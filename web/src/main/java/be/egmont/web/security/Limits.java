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

    private final Throttle failures = new Throttle(Setting.RATE_SIGN_IN.number(), System::nanoTime);
    private final Throttle strangers = new Throttle(Setting.RATE_STRANGER.number(), System::nanoTime);
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
        // a device is counted once it has been believed: an invented token must not use up its number
        if (OidcAuthenticationMechanism.isRest(path)
                && request.getHeader("Authorization") == null
                && !calls.allows(caller(request))) {
            throw tooMany("calls");
        }
    }

    /** Counts a call of a device that has shown who it is. */
    public void call(String subject) throws SignInFailed {
        if (!calls.allows(subject)) {
            throw tooMany("calls");
        }
    }

    /**
     * Counts what is asked for by nobody who is known, by address. Far more than a whole ministry needs that signs in at nine behind
     * one address: it is there against machines, and whoever has shown who he is does not come by.
     */
    public void stranger(HttpServletRequest request) throws SignInFailed {
        if (!strangers.allows(address(request))) {
            throw tooMany("requests of strangers");
        }
    }

    /** What the provider is asked about. */
    public interface Attempt<T> {
        T make() throws SignInFailed;
    }

    /** Makes the attempt, unless too many from that address have failed: what succeeds is not counted. */
    public <T> T tried(HttpServletRequest request, Attempt<T> attempt) throws SignInFailed {
        String from = address(request);
        if (failures.isFull(from)) {
            throw tooMany("failed sign-ins");
        }
        try {
            return attempt.make();
        } catch (SignInFailed failed) {
            if (!failed.trouble().passes()) {
                failures.allows(from);
            }
            throw failed;
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
