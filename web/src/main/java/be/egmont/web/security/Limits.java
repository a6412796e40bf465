package be.egmont.web.security;

import be.egmont.kernel.Setting;
import be.egmont.web.signin.AuthenticatedUser;
import be.egmont.web.signin.OidcAuthenticationMechanism;
import be.egmont.web.signin.SessionLifecycle;
import be.egmont.web.signin.SignInError;
import be.egmont.web.signin.SignInFailed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** How much and how often: requests that are larger or more than anybody needs are refused before they cost anything. */
@ApplicationScoped
public class Limits {

    /** A form, a timetable moved by hand, an hour of check-ins that had no network: all are far smaller. */
    static final long LARGEST = 2L * 1024 * 1024;

    private static final String TURN = Limits.class.getName() + ".turn";

    private static final Set<String> BODILESS = Set.of("GET", "HEAD", "OPTIONS", "DELETE");

    private final Throttle failures = new Throttle(Setting.RATE_SIGN_IN.number(), System::nanoTime);
    private final Throttle strangers = new Throttle(Setting.RATE_STRANGER.number(), System::nanoTime);
    private final Throttle calls = new Throttle(Setting.RATE_API.number(), System::nanoTime);
    private final Throttle uploads = new Throttle(Setting.RATE_UPLOAD.number(), System::nanoTime);
    private final Throttle pages = new Throttle(Setting.RATE_PAGE.number(), System::nanoTime);

    /** Thirty tabs that a browser opens again wait for each other; what one person asks takes at most so many threads. */
    private final Turns turns = new Turns(Setting.RATE_AT_ONCE.number(), 30, 20_000);

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
        AuthenticatedUser person = SessionLifecycle.in(request.getSession(false));
        boolean rest = OidcAuthenticationMechanism.isRest(path);
        if (person != null && !rest && !PagePermissions.isForEverybody(path) && !pages.allows(person.subject())) {
            throw tooMany("pages");
        }
        // a device is counted once it has been believed: an invented token must not use up its number
        if (rest && request.getHeader("Authorization") == null && !calls.allows(caller(request))) {
            throw tooMany("calls");
        }
        if (person != null && !PagePermissions.isForEverybody(path)) {
            takeTurn(person.subject(), request);
        }
    }

    private void takeTurn(String subject, HttpServletRequest request) throws SignInFailed {
        if (!turns.enter(subject)) {
            throw tooMany("at once");
        }
        request.setAttribute(TURN, subject);
    }

    /** The request has ended: called for each, however it has. */
    public void left(HttpServletRequest request) {
        Object subject = request.getAttribute(TURN);
        if (subject != null) {
            request.removeAttribute(TURN);
            turns.leave((String) subject);
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
     * The person, since a whole ministry may come from one address, and one person on many devices; the address of whom nobody
     * knows. A session by itself is no sign-in: whoever begins a hundred of them would count a hundred times.
     */
    private static String caller(HttpServletRequest request) {
        AuthenticatedUser person = SessionLifecycle.in(request.getSession(false));
        return person == null ? address(request) : person.subject();
    }

    /** Where the request comes from; where a proxy stands in between, what that has added itself. */
    public static String address(HttpServletRequest request) {
        String told = Setting.PROXY_HEADER.find().map(request::getHeader).orElse(null);
        return told == null
                ? request.getRemoteAddr()
                : told.substring(told.lastIndexOf(',') + 1).strip();
    }
}
