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
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** How much and how often: requests that are larger or more than anybody needs are refused before they cost anything. */
@ApplicationScoped
public class Limits {

    /** A form, a timetable moved by hand, an hour of check-ins that had no network: all are far smaller. */
    static final long LARGEST = 2L * 1024 * 1024;

    private static final String TURN = Limits.class.getName() + ".turn";

    private static final Set<String> BODILESS = Set.of("GET", "HEAD", "OPTIONS", "DELETE");

    private final Throttle failures = new Throttle(Setting.RATE_SIGN_IN.number(), System::nanoTime);
    private final Throttle strangers = new Throttle(Setting.RATE_STRANGER.number(), System::nanoTime);
    private final Throttle guests = new Throttle(20, System::nanoTime);
    private final Throttle calls = new Throttle(Setting.RATE_API.number(), System::nanoTime);
    private final Throttle uploads = new Throttle(Setting.RATE_UPLOAD.number(), System::nanoTime);
    private final Throttle pages = new Throttle(Setting.RATE_PAGE.number(), System::nanoTime);

    /** Thirty tabs that a browser opens again wait for each other; what one person asks takes at most so many threads. */
    private final Turns people = new Turns(Setting.RATE_AT_ONCE.number(), 30, 20_000);

    /** Behind one address may stand a ministry that signs in, each in some milliseconds; or a machine. */
    private final Turns addresses = new Turns(8, 16, 5_000);

    /** So many of those who go on are held up at once; each has a thread meanwhile. */
    private final Semaphore heldUp = new Semaphore(96);

    /** How often in a minute it is noted that somebody was refused, and how often he is shown a page that says so. */
    private final Throttle notesOfTooMany = new Throttle(1, System::nanoTime);

    private final Throttle notes = new Throttle(20, System::nanoTime);
    private final Throttle shown = new Throttle(10, System::nanoTime);

    /** Whether a guest, or whoever says he is one, may try again from there. */
    public boolean guest(HttpServletRequest request) {
        return guests.allows(address(request));
    }

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
            takeTurn(people, person.subject(), request);
        }
    }

    /** A turn that a request holds until it ends. */
    private record Held(Turns of, String caller) {}

    private static void takeTurn(Turns of, String caller, HttpServletRequest request) throws SignInFailed {
        if (request.getAttribute(TURN) != null) {
            return;
        }
        if (!of.enter(caller)) {
            throw tooMany("requests at once");
        }
        request.setAttribute(TURN, new Held(of, caller));
    }

    /** The request has ended: called for each, however it has. */
    public void left(HttpServletRequest request) {
        Held held = (Held) request.getAttribute(TURN);
        if (held != null) {
            request.removeAttribute(TURN);
            held.of().leave(held.caller());
        }
    }

    /**
     * Whether the server's log is told of it: of one caller who sends too much once a minute, and of other refusals twenty times. The
     * log is not theirs to fill.
     */
    public boolean isNoted(SignInError trouble, HttpServletRequest request) {
        return (trouble == SignInError.TOO_MANY ? notesOfTooMany : notes).allows(caller(request));
    }

    /** A machine that was refused and goes on waits half a second for the next refusal: making one costs the server a millisecond. */
    public void holdUp() {
        if (heldUp.tryAcquire()) {
            try {
                TimeUnit.MILLISECONDS.sleep(500);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            } finally {
                heldUp.release();
            }
        }
    }

    /** Whether whoever sends too much is shown a page that says so: a machine that goes on has read it. */
    public boolean isShown(HttpServletRequest request) {
        return shown.allows(caller(request));
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
        String from = address(request);
        if (!strangers.allows(from)) {
            throw tooMany("requests of strangers");
        }
        takeTurn(addresses, from, request);
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
