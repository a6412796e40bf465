package be.egmont.attendance;

import be.egmont.delegation.Participant;
import be.egmont.programme.Session;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** Brings in excuses that were accepted elsewhere; excuses given here go through the boundary {@link Attendances}. */
public final class Excuses {

    private final EntityManager em;

    public Excuses(EntityManager em) {
        this.em = em;
    }

    /** The participant was excused from the session. */
    public void add(Session session, Participant participant, ExcuseReason reason, String by, Instant at) {
        Excuse excuse = new Excuse(session, participant);
        excuse.accept(reason, by, at);
        em.persist(excuse);
    }
}
