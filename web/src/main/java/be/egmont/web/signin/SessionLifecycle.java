package be.egmont.web.signin;

import be.egmont.access.Accounts;
import be.egmont.access.Arrival;
import be.egmont.access.EndedWhy;
import be.egmont.access.GuestAccounts;
import be.egmont.access.Profile;
import be.egmont.access.SignIns;
import be.egmont.guest.GuestEntry;
import be.egmont.kernel.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How long somebody stays signed in: until he or the provider ends it, on whichever node, until he has been idle, or
 * until the longest time is over. In between his roles are renewed from time to time.
 */
@ApplicationScoped
public class SessionLifecycle {

    private static final System.Logger LOG = System.getLogger(SessionLifecycle.class.getName());
    private static final String ARRIVAL = Arrival.class.getName();
    private static final String GUEST_GONE = SessionLifecycle.class.getName() + ".guest-gone";
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final Set<UUID> renewing = ConcurrentHashMap.newKeySet();

    private Provider provider;
    private Accounts accounts;
    private SignIns signIns;
    private Clock clock;

    protected SessionLifecycle() {}

    @Inject
    SessionLifecycle(Provider provider, Accounts accounts, SignIns signIns, Clock clock) {
        this.provider = provider;
        this.accounts = accounts;
        this.signIns = signIns;
        this.clock = clock;
    }

    /** Signs the person in in this browser, under a new session id and with a new key. */
    Profile begin(HttpServletRequest request, HttpServletResponse response, AuthenticatedUser person) {
        Profile profile = record(person);
        UUID id = signIns.begin(
                Setting.OIDC_ISSUER.get(), person.subject(), person.ticket().sid(), request.getHeader("User-Agent"));
        begin(id, request, response, person);
        return profile;
    }

    /** The same for a guest, whom no provider knows. */
    void begin(HttpServletRequest request, HttpServletResponse response, GuestEntry guest) {
        begin(
                guest.signIn(),
                request,
                response,
                new AuthenticatedUser(
                        guest.subject(),
                        guest.mail(),
                        guest.mail(),
                        Set.of(),
                        "",
                        SessionTokens.ofGuest(clock.instant())));
    }

    private void begin(UUID id, HttpServletRequest request, HttpServletResponse response, AuthenticatedUser person) {
        HttpSession session = fresh(request, person);
        session.setMaxInactiveInterval((int) Setting.SESSION_IDLE.duration().toSeconds());
        session.setAttribute(AuthenticatedUser.KEY, person.with(person.ticket().recorded(id)));
        BrowserKey.give(request, response, session);
    }

    /** Whether this request is of a guest who is one no more: his time is over, or he was let in no more. */
    static boolean isGuestGone(HttpServletRequest request) {
        return request.getAttribute(GUEST_GONE) != null;
    }

    /** A session whose id nobody knew before, and in which nothing is left of somebody else. */
    private HttpSession fresh(HttpServletRequest request, AuthenticatedUser person) {
        HttpSession session = request.getSession(true);
        AuthenticatedUser before = (AuthenticatedUser) session.getAttribute(AuthenticatedUser.KEY);
        if (before != null) {
            signIns.end(before.ticket().id(), EndedWhy.SIGNED_OUT);
        }
        if (before == null || before.subject().equals(person.subject())) {
            request.changeSessionId();
            return session;
        }
        session.invalidate();
        return request.getSession(true);
    }

    /**
     * Who is still signed in in this browser; null when nobody is, or no longer.
     *
     * @throws SignInFailed when his roles have become too old, since the provider is silent
     */
    AuthenticatedUser still(HttpServletRequest request) throws SignInFailed {
        HttpSession session = request.getSession(false);
        AuthenticatedUser person = in(session);
        if (person == null) {
            return null;
        }
        SessionTokens ticket = person.ticket();
        Arrival arrival =
                BrowserKey.fits(request, session) ? signIns.arrival(ticket.id()).orElse(null) : null;
        boolean guest = GuestAccounts.isGuest(person.subject());
        if (guest && (arrival == null || arrival.standing(Set.of()).somewhere().isEmpty())) {
            request.setAttribute(GUEST_GONE, true);
            arrival = null;
        }
        if (arrival == null) {
            forget(session);
            return null;
        }
        request.setAttribute(ARRIVAL, arrival);
        Instant now = clock.instant();
        if (ticket.isOver(now, Setting.SESSION_LONGEST.duration())) {
            end(session, ticket, EndedWhy.OVER);
            return null;
        }
        // one request of the browser renews, the others go on with what they have
        if (ticket.isDue(now) && renewing.add(ticket.id())) {
            try {
                person = renewed(session, person, now);
            } finally {
                renewing.remove(ticket.id());
            }
        }
        if (person != null && person.ticket().isStale(now, Setting.OIDC_GRACE.duration())) {
            throw new SignInFailed(SignInError.NOT_RENEWED, "The roles are of " + ticket.renewAt());
        }
        return person;
    }

    /** What was read of him at the beginning of this request; null of a device, and of whoever signs in with it. */
    public static Arrival arrival(HttpServletRequest request) {
        return (Arrival) request.getAttribute(ARRIVAL);
    }

    private AuthenticatedUser renewed(HttpSession session, AuthenticatedUser person, Instant now) {
        SessionTokens ticket = person.ticket();
        try {
            AuthenticatedUser fresh = provider.renewed(person);
            AuthenticatedUser kept = fresh.with(ticket.renewed(fresh.ticket()));
            if (!kept.roles().equals(person.roles())) {
                record(kept);
            }
            session.setAttribute(AuthenticatedUser.KEY, kept);
            return kept;
        } catch (SignInFailed failed) {
            LOG.log(Level.INFO, "Roles could not be renewed: {0}", failed.toString());
            if (!failed.trouble().passes()) {
                end(session, ticket, EndedWhy.OVER);
                return null;
            }
            AuthenticatedUser waiting = person.with(ticket.askedAgainAt(now.plus(PAUSE)));
            session.setAttribute(AuthenticatedUser.KEY, waiting);
            return waiting;
        }
    }

    /** Ends the sign-in of this browser. */
    void end(HttpSession session, SessionTokens ticket, EndedWhy why) {
        signIns.end(ticket.id(), why);
        forget(session);
    }

    /** Who is signed in in that session; null when nobody is, or when it has ended. */
    public static AuthenticatedUser in(HttpSession session) {
        try {
            return session == null ? null : (AuthenticatedUser) session.getAttribute(AuthenticatedUser.KEY);
        } catch (IllegalStateException goneMeanwhile) {
            return null;
        }
    }

    /** Two requests of one browser may find out at the same time. */
    private static void forget(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException goneMeanwhile) {
            LOG.log(Level.DEBUG, "The session had gone", goneMeanwhile);
        }
    }

    private Profile record(AuthenticatedUser person) {
        return accounts.signedIn(
                Setting.OIDC_ISSUER.get(), person.subject(), person.name(), person.email(), person.roles());
    }
}
