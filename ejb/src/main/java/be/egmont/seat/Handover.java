package be.egmont.seat;

import be.egmont.access.Person;
import be.egmont.delegation.Delegation;
import be.egmont.delegation.Participant;
import be.egmont.delegation.Tenures;
import be.egmont.kernel.Refusal;
import be.egmont.persistence.ConstraintViolations;
import be.egmont.persistence.RowReader;
import be.egmont.post.Appointment;
import be.egmont.post.Capacity;
import be.egmont.programme.InvitationRecord;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * The lead of a delegation passes on. What was before that moment stays with whoever led then; what is still to come passes over, but
 * for meetings, which ask whom they follow.
 */
final class Handover {

    private static final List<Capacity> SEAT = List.of(Capacity.HEAD, Capacity.ACTING_HEAD);

    /** Whoever comes there already, in the place of the former, comes as himself from now on. */
    private static final String MEETINGS = """
            SELECT m.request_id FROM meeting m
             WHERE m.starts_at >= ?3
               AND (EXISTS (SELECT 1 FROM meeting_participant k WHERE k.meeting_id = m.id AND k.participant_id = ?1)
                    OR EXISTS (SELECT 1 FROM substitution_meeting y JOIN substitution x ON x.id = y.substitution_id
                                WHERE y.meeting_id = m.id AND x.represented_id = ?1))
               AND NOT EXISTS (SELECT 1 FROM meeting_participant k WHERE k.meeting_id = m.id AND k.participant_id = ?2)
             ORDER BY m.starts_at
            """;

    private final EntityManager em;
    private final String by;
    private final Instant now;

    Handover(EntityManager em, String by, Instant now) {
        this.em = em;
        this.by = by;
        this.now = now;
    }

    /**
     * Passes it on.
     *
     * @param member whoever leads next, if he is in the delegation already; else {@code newcomer} joins it
     * @param day from which on; today means from now on
     * @param seat what he takes over in the post; null when he only leads the delegation
     */
    Succession pass(
            Delegation delegation,
            Participant former,
            Participant member,
            Person newcomer,
            LocalDate day,
            Capacity seat) {
        ZoneId zone = delegation.edition().zone();
        Instant from = day.equals(LocalDate.ofInstant(now, zone))
                ? now
                : day.atStartOfDay(zone).toInstant();
        boolean joins = member == null;
        Participant successor = joins ? Newcomers.join(em, delegation, newcomer, usual(delegation)) : member;
        Succession succession = new Succession(former, successor, joins ? null : member.capacity(), from, by, now);
        Tenures tenures = new Tenures(em);
        if (former != null) {
            tenures.change(former, seat == null ? former.capacity() : Capacity.STAFF, false, from, now);
        }
        succession.in(seat == null ? successor.capacity() : seat);
        tenures.change(successor, succession.capacity(), true, from, now);
        if (seat != null) {
            takeSeat(succession, seat, day);
        } else if (joins) {
            succession.begins(appoint(delegation, newcomer, successor.capacity(), day, null));
        }
        em.persist(succession);
        ConstraintViolations.flush(em, ConstraintViolations.OVERLAP, Refusal.Stale::new);
        if (former != null) {
            new InvitationRecord(em).handOver(former, successor, from, now, by);
            meetings(former, successor, from).forEach(request -> ask(succession, request));
        }
        return succession;
    }

    /** Whoever comes for a post without being its head stands in for it; an organisation sends people. */
    private static Capacity usual(Delegation delegation) {
        return delegation.isOfPost() ? Capacity.DEPUTY : Capacity.STAFF;
    }

    /** The seat belongs to the post: one function there ends, another begins. */
    private void takeSeat(Succession succession, Capacity seat, LocalDate day) {
        Delegation delegation = succession.delegation();
        Person person = succession.successor().person();
        List<Appointment> there = em.createQuery(
                        "SELECT a FROM Appointment a JOIN FETCH a.person WHERE a.post = :post", Appointment.class)
                .setParameter("post", delegation.post())
                .getResultList();
        LocalDate begins = day;
        for (Appointment held : there) {
            boolean ofHead = SEAT.contains(held.capacity());
            if (ofHead
                    && held.from().isAfter(day)
                    && (held.to() == null || held.to().isAfter(day))) {
                throw new Refusal("seat-taken", held.person().name(), held.from()).at("day");
            }
            if (!held.isHeldOn(day)) {
                continue;
            }
            boolean today = held.from().equals(day);
            if (held.person().equals(person) && !today) {
                succession.endsOwn(held, day);
            } else if (ofHead) {
                // whoever took the seat over that very day holds it for that day
                begins = today ? day.plusDays(1) : day;
                succession.ends(held, begins);
            }
        }
        // the end must be flushed before the next appointment is inserted
        em.flush();
        succession.begins(appoint(delegation, person, seat, begins, seat == Capacity.HEAD ? begins : null));
    }

    private Appointment appoint(
            Delegation delegation, Person person, Capacity capacity, LocalDate day, LocalDate functionsSince) {
        Appointment made = delegation.isOfPost()
                ? Appointment.at(delegation.post(), person, capacity, null, day, functionsSince)
                : Appointment.atOrganisation(delegation.organisation().id(), person, capacity, null, day);
        em.persist(made);
        return made;
    }

    /** The requests of the meetings that are still to come, to which the former comes, or somebody in his place. */
    private List<Long> meetings(Participant former, Participant successor, Instant from) {
        return RowReader.of(em, MEETINGS, former.id(), successor.id(), Timestamp.from(from))
                .map(in -> in.id("request_id"))
                .toList();
    }

    private void ask(Succession succession, long request) {
        RowReader.query(
                        em,
                        "INSERT INTO succession_meeting (succession_id, request_id) VALUES (?1, ?2)",
                        succession.id(),
                        request)
                .executeUpdate();
    }
}
