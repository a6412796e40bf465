package be.egmont.notification;

import be.egmont.delegation.Delegation;
import be.egmont.delegation.Participant;
import be.egmont.persistence.RowReader;
import be.egmont.seat.Follows;
import be.egmont.seat.SeatEvent.LeadPassed;
import be.egmont.seat.SeatEvent.LeadReturns;
import be.egmont.seat.SeatEvent.MeetingDecided;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Writes to those whom a change of lead concerns: who leads now, who led before, and whoever of the other side is to meet somebody
 * else. Each has one letter, which is held a while: what changes meanwhile is in it, and when the change is undone it is taken back.
 */
@ApplicationScoped
public class LeadLetters {

    private static final String CHANGE = """
            SELECT s.former_id, s.successor_id, s.takes_over_at, s.person_is_new
              FROM succession s WHERE s.reference = CAST(?1 AS uuid)
            """;

    /** The change before that one, when that one gives the lead back at once to whoever had it. */
    private static final String UNDONE = """
            SELECT p.reference
              FROM succession n
              JOIN succession p ON p.delegation_id = n.delegation_id AND p.id < n.id
               AND p.former_id = n.successor_id AND p.successor_id = n.former_id
             WHERE n.reference = CAST(?1 AS uuid) AND n.takes_over_at <= ?2
               AND NOT EXISTS (SELECT 1 FROM succession b
                                WHERE b.delegation_id = n.delegation_id AND b.id > p.id AND b.id < n.id)
            """;

    /** What somebody is invited to, as it was released. */
    private static final String SESSIONS = """
            SELECT r.starts_at, r.ends_at, r.title_fr, r.title_nl, r.title_de, r.title_en
              FROM invitation i
              JOIN session s ON s.id = i.session_id
              JOIN edition e ON e.id = s.edition_id
              JOIN programme_release p ON p.edition_id = e.id AND p.number = e.programme_version
              JOIN released_session r ON r.release_id = p.id AND r.session = s.reference
             WHERE i.participant_id = ?1 AND i.answer <> 'NO' AND r.starts_at > ?2
             ORDER BY r.starts_at, r.code
            """;

    /** The placed meetings of somebody, and those that the change leaves open: he may have to come. */
    private static final String MEETINGS = """
            SELECT m.starts_at, m.ends_at, r.name_fr, r.name_nl, r.name_de, r.name_en, t.number,
                   o.title_fr, o.title_nl, o.title_de, o.title_en, x.request_id IS NOT NULL AND x.follows IS NULL AS open
              FROM meeting m
              JOIN meeting_request q ON q.id = m.request_id
              JOIN participant c ON c.id = ?1
              JOIN meeting_side o ON o.id = CASE WHEN q.asking_id = c.delegation_id THEN q.asked_id ELSE q.asking_id END
              JOIN room_table t ON t.id = m.table_id
              JOIN room r ON r.id = t.room_id
              LEFT JOIN (succession_meeting x JOIN succession s ON s.id = x.succession_id AND s.reference = CAST(?3 AS uuid))
                     ON x.request_id = q.id
             WHERE m.starts_at > ?2 AND c.delegation_id IN (q.asking_id, q.asked_id)
               AND (x.request_id IS NOT NULL AND x.follows IS NULL
                    OR EXISTS (SELECT 1 FROM meeting_participant k WHERE k.meeting_id = m.id AND k.participant_id = c.id))
             ORDER BY m.starts_at
            """;

    /** The meetings that a change has asked about, with who comes for the other side. */
    private static final String ASKED = """
            SELECT q.reference, q.subject, x.follows, m.starts_at, m.ends_at, r.name_fr, r.name_nl, r.name_de, r.name_en, t.number,
                   o.title_fr, o.title_nl, o.title_de, o.title_en, y.id AS partner
              FROM succession s
              JOIN succession_meeting x ON x.succession_id = s.id
              JOIN meeting_request q ON q.id = x.request_id
              JOIN meeting_side o ON o.id = CASE WHEN q.asking_id = s.delegation_id THEN q.asked_id ELSE q.asking_id END
              LEFT JOIN meeting m ON m.request_id = q.id
              LEFT JOIN room_table t ON t.id = m.table_id
              LEFT JOIN room r ON r.id = t.room_id
              JOIN participant y ON y.delegation_id = o.id
               AND CASE WHEN m.id IS NOT NULL
                        THEN EXISTS (SELECT 1 FROM meeting_participant k WHERE k.meeting_id = m.id AND k.participant_id = y.id)
                        WHEN q.asked_id = o.id AND q.asked_member_id IS NOT NULL THEN y.id = q.asked_member_id
                        ELSE y.leads END
             WHERE s.reference = CAST(?1 AS uuid)
             ORDER BY m.starts_at, q.id
            """;

    /** A change of lead. */
    private record Change(
            UUID reference, Participant former, Participant successor, Instant from, boolean personIsNew) {

        Delegation delegation() {
            return successor.delegation();
        }

        List<Participant> heads() {
            return former == null ? List.of(successor) : List.of(successor, former);
        }
    }

    /** A meeting that a change has asked about. */
    private record Asked(UUID request, long partner, Follows follows, ChangeLine line) {

        /** Whether it has a place, and nobody has decided who comes. */
        boolean isOpen() {
            return follows == null && line.when() != null;
        }
    }

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    void passed(@Observes LeadPassed event) {
        outbox.keepTo(event.succession());
        Change change = read(event.succession());
        Optional<UUID> undone = undone(event.succession());
        undone.ifPresent(outbox::keepTo);
        for (Participant head : change.heads()) {
            if (undone.isEmpty() || !isTakenBack(undone.get(), head)) {
                outbox.tell(kind(change, head), event.succession(), head, letter(change, head), Outbox.Before.NOTHING);
            }
        }
    }

    private Optional<UUID> undone(UUID succession) {
        return RowReader.of(em, UNDONE, succession.toString(), Timestamp.from(clock.instant()))
                .map(in -> in.reference("reference"))
                .findFirst();
    }

    /** Whether somebody was told of that change by nothing that has left: he has nothing to hear of its end. */
    private boolean isTakenBack(UUID change, Participant head) {
        Outbox.Before before = outbox.takeBack(change, head.person());
        return before.isTakenBack() && !before.left();
    }

    /**
     * Whom a meeting follows is decided: that is said in the letters that are still held, and to the other side as soon as nothing
     * else of its meetings is open.
     */
    void decided(@Observes MeetingDecided event) {
        outbox.keepTo(event.succession());
        Change change = read(event.succession());
        List<Asked> all = asked(change);
        for (Participant head : change.heads()) {
            Outbox.Before before = outbox.takeBack(change.reference(), head.person());
            if (before.isTakenBack() && !before.left()) {
                outbox.tell(kind(change, head), event.succession(), head, letter(change, head), before);
            } else if (before.left() && all.stream().noneMatch(Asked::isOpen)) {
                List<ChangeLine> lines =
                        all.stream().map(Asked::line).distinct().toList();
                outbox.tell(LetterKind.MEETING_PEOPLE, event.succession(), head, people(change, head, lines), before);
            }
        }
        all.stream()
                .filter(one -> one.request().equals(event.request()))
                .map(Asked::partner)
                .distinct()
                .forEach(partner -> tellPartner(
                        change,
                        em.find(Participant.class, partner),
                        all.stream().filter(one -> one.partner() == partner).toList()));
    }

    private void tellPartner(Change change, Participant partner, List<Asked> his) {
        if (his.stream().anyMatch(Asked::isOpen)
                || his.stream()
                        .noneMatch(one -> one.follows() == Follows.SUCCESSOR || one.follows() == Follows.NOBODY)) {
            return;
        }
        Outbox.Before before = outbox.takeBack(change.reference(), partner.person());
        ChangeLetter letter =
                people(change, partner, his.stream().map(Asked::line).toList());
        outbox.tell(LetterKind.MEETING_PEOPLE, change.reference(), partner, letter, before);
    }

    /** What has not left is taken back; to whom it has, it is put right. */
    void returns(@Observes LeadReturns event) {
        outbox.keepTo(event.succession());
        Change change = read(event.succession());
        for (Participant head : change.heads()) {
            Outbox.Before before = outbox.takeBack(change.reference(), head.person());
            if (before.left()) {
                String leader =
                        change.former() == null ? "–" : change.former().person().name();
                ChangeLetter letter =
                        new ChangeLetter(head, change.delegation().title()).says(Placeholder.LEADER, leader);
                outbox.tell(LetterKind.LEAD_RETURNED, change.reference(), head, letter, Outbox.Before.NOTHING);
            } else if (change.personIsNew() && head.equals(change.successor())) {
                outbox.forget(change.reference(), head.person());
            }
        }
    }

    private Change read(UUID reference) {
        return RowReader.of(em, CHANGE, reference.toString())
                .map(in -> new Change(
                        reference,
                        in.isNull("former_id") ? null : em.find(Participant.class, in.id("former_id")),
                        em.find(Participant.class, in.id("successor_id")),
                        in.moment("takes_over_at"),
                        in.truth("person_is_new")))
                .findFirst()
                .orElseThrow();
    }

    private static LetterKind kind(Change change, Participant head) {
        return head.equals(change.successor()) ? LetterKind.LEAD_TAKEN : LetterKind.LEAD_PASSED;
    }

    private ChangeLetter letter(Change change, Participant head) {
        Timestamp now = Timestamp.from(clock.instant());
        List<ChangeLine> sessions = RowReader.of(em, SESSIONS, head.id(), now)
                .map(ChangeLine::session)
                .toList();
        List<ChangeLine> meetings = RowReader.of(
                        em, MEETINGS, head.id(), now, change.reference().toString())
                .map(in -> ChangeLine.meeting(in, in.truth("open") ? "meeting.open" : "meeting", List.of()))
                .toList();
        return new ChangeLetter(head, change.delegation().title())
                .says(Placeholder.FROM, change.from())
                .says(Placeholder.SUCCESSOR, change.successor().person().name())
                .says(Placeholder.SESSIONS, sessions)
                .says(Placeholder.MEETINGS, meetings);
    }

    /** In a letter to the other side a meeting is with the delegation that changes. */
    private static ChangeLetter people(Change change, Participant to, List<ChangeLine> lines) {
        boolean ofTheOther = !to.delegation().equals(change.delegation());
        return new ChangeLetter(to, change.delegation().title())
                .says(
                        Placeholder.MEETINGS,
                        lines.stream()
                                .map(line -> ofTheOther
                                        ? line.with(change.delegation().title())
                                        : line)
                                .toList());
    }

    private List<Asked> asked(Change change) {
        List<String> names = Stream.of(change.successor(), change.former())
                .map(one -> one.person().name())
                .toList();
        return RowReader.of(em, ASKED, change.reference().toString())
                .map(in -> {
                    Follows follows = in.word("follows", Follows.class);
                    return new Asked(
                            in.reference("reference"),
                            in.id("partner"),
                            follows,
                            ChangeLine.meeting(in, "meeting." + (follows == null ? "open" : follows), names));
                })
                .toList();
    }
}
