package be.egmont.delegation;

import be.egmont.access.Caller;
import be.egmont.access.Role;
import be.egmont.edition.Edition;
import be.egmont.kernel.Refusal;
import be.egmont.persistence.References;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;

/** For whom the caller may answer the call home, and until when; the only place that decides it. */
final class Answering {

    private final EntityManager em;
    private final Caller caller;
    private final Instant now;

    Answering(EntityManager em, Caller caller, Instant now) {
        this.em = em;
        this.caller = caller;
        this.now = now;
    }

    /**
     * The participant, if he is one for whom the caller may answer.
     *
     * @throws Refusal.NotFound else
     */
    Participant find(UUID participant) {
        return References.find(em, Participant.class, participant)
                .filter(this::isAllowed)
                .orElseThrow(Refusal.NotFound::new);
    }

    /** @throws Refusal {@code answer-deadline} after the day until which answers were expected, but to the team */
    void expectInTime(Edition edition) {
        if (isTooLate(edition)) {
            throw new Refusal("answer-deadline", edition.answers().day());
        }
    }

    /** After the deadline whoever attends tells the team, and the team notes it. */
    boolean isTooLate(Edition edition) {
        return !caller.is(Role.ORGANISER) && edition.answers().isOver(now);
    }

    /** Whether the caller speaks for all of a delegation to which he belongs, or not. */
    boolean isForAll(boolean belongs) {
        return caller.is(Role.ORGANISER) || (belongs && caller.is(Role.DELEGATION_MANAGER));
    }

    /** Whether the answer is given for somebody else. */
    boolean isOnBehalf(Participant participant) {
        return caller.behalf().isPresent() || !isSelf(participant);
    }

    boolean isSelf(Participant participant) {
        return participant.person().id().equals(caller.personId().orElse(null));
    }

    private boolean isAllowed(Participant participant) {
        return caller.is(Role.ORGANISER)
                || isSelf(participant)
                || DelegationManagers.includes(em, caller, participant.delegation());
    }
}
