package be.egmont.seat;

import be.egmont.access.Person;
import be.egmont.delegation.Participant;
import be.egmont.delegation.Rsvp;
import be.egmont.delegation.Tenures;
import be.egmont.kernel.Refusal;
import be.egmont.persistence.ConstraintViolations;
import be.egmont.persistence.RowReader;
import be.egmont.person.PersonReferences;
import be.egmont.post.Appointment;
import be.egmont.programme.InvitationRecord;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Set;

/** Takes a change of lead back as if it had never been, while nothing else has happened with what it made. */
final class HandoverUndo {

    /** SQLSTATE of a row that something refers to. */
    private static final Set<String> REFERRED = Set.of("23503");

    /** One row when something has come of it by now. */
    private static final String USED = """
            SELECT 1 AS used
             WHERE EXISTS (SELECT 1 FROM succession WHERE delegation_id = ?1 AND id > ?2)
                OR EXISTS (SELECT 1 FROM succession_meeting WHERE succession_id = ?2 AND follows IS NOT NULL)
                OR EXISTS (SELECT 1 FROM attendance_event WHERE participant_id = ?3 AND received_at >= ?4)
                OR EXISTS (SELECT 1 FROM former_invitation WHERE participant_id = ?3 AND ended_at >= ?4)
                OR EXISTS (SELECT 1 FROM tenure WHERE participant_id IN (?3, ?5) AND from_at > ?6)
                OR (?7 AND EXISTS (SELECT 1 FROM meeting_participant WHERE participant_id = ?3))
                OR (?7 AND EXISTS (SELECT 1 FROM meeting_request WHERE asked_member_id = ?3))
            """;

    private final EntityManager em;
    private final Instant now;

    HandoverUndo(EntityManager em, Instant now) {
        this.em = em;
        this.now = now;
    }

    boolean isPossible(Succession done) {
        Participant successor = done.successor();
        return Keeper.isOpen(done.delegation())
                && done.programmeVersion() == done.edition().programmeVersion()
                && successor.capacity() == done.capacity()
                && !(done.joined() && successor.rsvp() != Rsvp.AWAITED)
                && new InvitationRecord(em).isUntouched(done.edition(), successor, done.notedAt(), now)
                && RowReader.of(
                                em,
                                USED,
                                done.delegation().id(),
                                done.id(),
                                successor.id(),
                                Timestamp.from(done.notedAt()),
                                done.former() == null ? -1L : done.former().id(),
                                Timestamp.from(done.takesOverAt()),
                                done.joined())
                        .findFirst()
                        .isEmpty();
    }

    /**
     * Refuses what can be taken back no more.
     *
     * @throws Refusal {@code seat-undo-late} when it cannot be as if it had not been
     */
    void expect(Succession done) {
        if (!isPossible(done)) {
            throw late();
        }
    }

    /** Takes it back. Whoever was made by it stays known when something else refers to him by now, such as a letter that has left. */
    void undo(Succession done) {
        Participant successor = done.successor();
        Participant former = done.former();
        Person person = successor.person();
        if (former != null) {
            new InvitationRecord(em).giveBack(former, successor, done.notedAt(), now);
        }
        Tenures tenures = new Tenures(em);
        tenures.undo(
                successor, done.joined() ? successor.capacity() : done.successorCapacity(), false, done.takesOverAt());
        if (former != null) {
            tenures.undo(former, done.formerCapacity(), true, done.takesOverAt());
        }
        Appointment begun = done.appointment();
        em.remove(done);
        em.flush();
        if (begun != null) {
            em.remove(begun);
            em.flush();
        }
        done.resume();
        if (done.joined()) {
            em.remove(successor);
        }
        em.flush();
        if (done.isOfNewPerson() && !new PersonReferences(em).areAny(person.id())) {
            em.remove(person);
        }
        ConstraintViolations.flush(em, REFERRED, HandoverUndo::late);
    }

    private static Refusal late() {
        return new Refusal("seat-undo-late");
    }
}
