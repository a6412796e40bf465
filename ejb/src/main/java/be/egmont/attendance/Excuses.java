package be.egmont.attendance;

import be.egmont.delegation.Participant;
import be.egmont.programme.Session;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** Excuses that were accepted elsewhere and come in as they are; whoever excuses today goes through the door. */
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
