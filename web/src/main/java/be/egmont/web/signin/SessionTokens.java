package be.egmont.web.signin;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * What is kept of a sign-in besides the person, and what ending it needs.
 *
 * @param id by which all nodes know whether the sign-in has been ended; null before it is recorded
 * @param sid what the provider calls its own session; null when it does not say
 * @param idToken what the provider wants to see again when the person signs out
 * @param refreshToken what the roles are renewed with; null when they hold as long as the session
 * @param renewAt when the roles are to be renewed; null without a refresh token
 * @param askAt when the provider is asked next, later than {@code renewAt} when it did not answer
 * @param acr the assurance of the sign-in
 * @param wanted the assurance that would give the person more roles; null when there is none
 */
public record SessionTokens(
        UUID id,
        Instant since,
        String sid,
        String idToken,
        String refreshToken,
        Instant renewAt,
        Instant askAt,
        String acr,
        String wanted)
        implements Serializable {

    /** That of a guest, of whom no provider knows anything. */
    static SessionTokens ofGuest(Instant since) {
        return new SessionTokens(null, since, null, null, null, null, null, null, null);
    }

    SessionTokens recorded(UUID as) {
        return new SessionTokens(as, since, sid, idToken, refreshToken, renewAt, askAt, acr, wanted);
    }

    /** The same sign-in with what the provider has given for the old refresh token. */
    SessionTokens renewed(SessionTokens fresh) {
        return new SessionTokens(
                id,
                since,
                sid,
                fresh.idToken == null ? idToken : fresh.idToken,
                fresh.refreshToken == null ? refreshToken : fresh.refreshToken,
                fresh.renewAt,
                fresh.askAt,
                acr,
                wanted);
    }

    SessionTokens askedAgainAt(Instant later) {
        return new SessionTokens(id, since, sid, idToken, refreshToken, renewAt, later, acr, wanted);
    }

    boolean isDue(Instant now) {
        return refreshToken != null && !now.isBefore(askAt);
    }

    /** Whether the roles are too old to be used. */
    boolean isStale(Instant now, Duration grace) {
        return refreshToken != null && now.isAfter(renewAt.plus(grace));
    }

    boolean isOver(Instant now, Duration longest) {
        return !now.isBefore(since.plus(longest));
    }

    /** Nothing of it may be logged. */
    @Override
    public String toString() {
        return "Ticket " + id;
    }
}
