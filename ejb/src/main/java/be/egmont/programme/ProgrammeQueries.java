package be.egmont.programme;

import be.egmont.access.Caller;
import be.egmont.access.Role;
import be.egmont.delegation.Participant;
import be.egmont.edition.EditionRow;
import be.egmont.persistence.RowReader;
import be.egmont.programme.SessionRow.Figures;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the programme, in a handful of statements whatever its size, and decides who sees what of it. */
final class ProgrammeQueries {

    private static final String AWAY = """
            SELECT s.reference, count(*) AS people
              FROM away w
              JOIN invitation i ON i.participant_id = w.participant_id
              JOIN session s ON s.id = i.session_id AND w.during @> s.starts_at
             WHERE w.edition_id = ?1 AND w.since <= s.starts_at AND (w.until IS NULL OR w.until > s.starts_at)
               AND (i.obligation = 'REQUIRED' OR (i.obligation = 'OPTIONAL' AND i.answer = 'YES' AND NOT i.waiting))
               AND NOT EXISTS (SELECT 1 FROM stand_in x
                                WHERE x.session_id = s.id AND x.represented_id = w.participant_id AND x.until IS NULL)
             GROUP BY s.reference
            """;

    /** An invitation, with what its session asks, where he stands who waits for a place, and who has answered for him. */
    private static final String INVITATION = """
            s.reference AS session, r.reference AS participant, i.version, i.obligation, i.answer, i.since,
            s.asks, s.places, s.answer_until, i.waiting,
            CASE WHEN i.waiting THEN (SELECT count(*) FROM invitation v
                                       WHERE v.session_id = s.id AND v.waiting
                                         AND (v.asked_at, v.participant_id) <= (i.asked_at, i.participant_id)) END AS place,
            CASE WHEN i.waiting THEN (SELECT count(*) FROM invitation v WHERE v.session_id = s.id AND v.waiting) END AS queue,
            CASE WHEN i.waiting THEN
            """ + SessionPlaces.HINDRANCE + """
             END AS hindrance,
            (SELECT CASE WHEN a.on_behalf IS NOT NULL
                         THEN coalesce((SELECT c.name FROM account c WHERE c.subject = a.stated_by ORDER BY c.last_seen DESC LIMIT 1),
                                       a.stated_by) END
               FROM session_answer a
              WHERE a.session_id = i.session_id AND a.participant_id = i.participant_id AND a.why = 'SAID'
              ORDER BY a.since DESC, a.id DESC LIMIT 1) AS answered_by
            """;

    private static final String OWN = "SELECT " + INVITATION + """
              FROM invitation i
              JOIN session s ON s.id = i.session_id
              JOIN participant r ON r.id = i.participant_id
             WHERE i.edition_id = ?1 AND r.person_id = ?2
            """;

    /** The invitations of those for whom somebody stands in, and his own where somebody stands in for him. */
    private static final String INSTEAD = "SELECT " + INVITATION + """
                   , t.person_id = ?2 AS substitutes,
                   p.given_name || ' ' || p.family_name AS represented, q.given_name || ' ' || q.family_name AS substitute
              FROM stand_in x
              JOIN session s ON s.id = x.session_id
              JOIN participant r ON r.id = x.represented_id
              JOIN person p ON p.id = r.person_id
              JOIN participant t ON t.id = x.substitute_id
              JOIN person q ON q.id = t.person_id
              JOIN invitation i ON i.session_id = x.session_id AND i.participant_id = x.represented_id
             WHERE x.edition_id = ?1 AND (x.until IS NULL OR x.until > s.starts_at)
               AND (r.person_id = ?2 OR t.person_id = ?2)
            """;

    private final EntityManager em;
    private final Caller caller;

    ProgrammeQueries(EntityManager em, Caller caller) {
        this.em = em;
        this.caller = caller;
    }

    ProgrammeView read(EditionRow edition) {
        ReleaseRow release = release(edition).orElse(null);
        boolean organiser = caller.is(Role.ORGANISER);
        Map<UUID, Figures> figures = caller.isOfTheTeam() ? figures(edition) : null;
        Map<UUID, InvitationRow> mine = mine(edition);
        if (!organiser) {
            List<SessionRow> sessions = released(edition, edition.programmeVersion(), figures, mine);
            boolean everything = caller.isOfTheTeam() || isSentByAPost(edition);
            return new ProgrammeView(
                    edition,
                    release,
                    false,
                    sessions.stream()
                            .filter(session -> everything || concerns(session))
                            .toList(),
                    List.of(),
                    List.of());
        }
        List<SessionRow> working = working(edition, figures, mine);
        List<SessionRow> frozen = released(edition, edition.programmeVersion(), figures, mine);
        return new ProgrammeView(
                edition,
                release,
                true,
                working,
                release == null ? List.of() : Change.between(frozen, working),
                Warning.in(working, required(edition)));
    }

    /** Guests from outside the ministry see the sessions they are invited to, and the one-on-one sessions. */
    private static boolean concerns(SessionRow session) {
        return session.mine() != null || session.kind() == SessionKind.MATCHMAKING;
    }

    private boolean isSentByAPost(EditionRow edition) {
        return !caller.managedPosts().isEmpty()
                || caller.personId()
                        .map(person -> em.createQuery(
                                        "SELECT p FROM Participant p JOIN FETCH p.delegation"
                                                + " WHERE p.edition.id = :edition AND p.person.id = :person",
                                        Participant.class)
                                .setParameter("edition", edition.id())
                                .setParameter("person", person)
                                .getResultStream()
                                .anyMatch(
                                        participant -> participant.delegation().isOfPost()))
                        .orElse(false);
    }

    List<RoomRow> rooms() {
        return em.createQuery("SELECT r FROM Room r", Room.class)
                .getResultStream()
                .map(RoomRow::of)
                .sorted(RoomRow.IN_ORDER)
                .toList();
    }

    Optional<ReleaseRow> release(EditionRow edition) {
        return em.createQuery(
                        "SELECT r FROM Release r WHERE r.edition.id = :edition AND r.number = :number", Release.class)
                .setParameter("edition", edition.id())
                .setParameter("number", edition.programmeVersion())
                .getResultStream()
                .map(ReleaseRow::of)
                .findFirst();
    }

    private List<SessionRow> working(EditionRow edition, Map<UUID, Figures> figures, Map<UUID, InvitationRow> mine) {
        // as a list: a stream reads row by row and would fetch the rooms of each session apart
        List<Session> sessions = em.createQuery(
                        "SELECT DISTINCT s FROM Session s LEFT JOIN FETCH s.rooms WHERE s.edition.id = :edition",
                        Session.class)
                .setParameter("edition", edition.id())
                .getResultList();
        return sessions.stream()
                .map(session ->
                        SessionRow.of(session, figuresOf(session.reference(), figures), mine.get(session.reference())))
                .sorted(SessionRow.IN_ORDER)
                .toList();
    }

    private List<SessionRow> released(
            EditionRow edition, int number, Map<UUID, Figures> figures, Map<UUID, InvitationRow> mine) {
        return new FrozenSessions(em, edition.id())
                .of(number).stream()
                        .map(session ->
                                session.with(figuresOf(session.reference(), figures), mine.get(session.reference())))
                        .toList();
    }

    private static Figures figuresOf(UUID session, Map<UUID, Figures> figures) {
        return figures == null ? null : figures.getOrDefault(session, Figures.NONE);
    }

    private Map<UUID, Figures> figures(EditionRow edition) {
        Map<UUID, Integer> away = away(edition);
        Map<UUID, Figures> figures = new HashMap<>();
        RowReader.of(em.createQuery("SELECT i.session.reference AS session, COUNT(i) AS invited,"
                                + " SUM(CASE WHEN i.obligation = be.egmont.programme.Obligation.REQUIRED"
                                + " OR (i.obligation = be.egmont.programme.Obligation.OPTIONAL"
                                + " AND i.answer = be.egmont.programme.Answer.YES AND i.waiting = FALSE)"
                                + " THEN 1 ELSE 0 END) AS expected,"
                                + " SUM(CASE WHEN i.answer = be.egmont.programme.Answer.YES AND i.waiting = FALSE"
                                + " THEN 1 ELSE 0 END) AS yes,"
                                + " SUM(CASE WHEN i.waiting = TRUE THEN 1 ELSE 0 END) AS waiting,"
                                + " SUM(CASE WHEN i.answer = be.egmont.programme.Answer.NO THEN 1 ELSE 0 END) AS no"
                                + " FROM Invitation i WHERE i.session.edition.id = :edition"
                                + " GROUP BY i.session.reference")
                        .setParameter("edition", edition.id()))
                .forEach(in -> figures.put(
                        in.reference("session"),
                        new Figures(
                                in.number("invited"),
                                in.number("expected") - away.getOrDefault(in.reference("session"), 0),
                                in.number("yes"),
                                in.number("no"),
                                in.number("waiting"))));
        return figures;
    }

    /** How many of those who would be expected have said that they are not there that day, by session. */
    private Map<UUID, Integer> away(EditionRow edition) {
        return RowReader.of(em, AWAY, edition.id())
                .collect(Collectors.toMap(in -> in.reference("reference"), in -> in.number("people")));
    }

    private Map<UUID, InvitationRow> mine(EditionRow edition) {
        return caller.personId().map(person -> invitations(edition, person)).orElse(Map.of());
    }

    private Map<UUID, InvitationRow> invitations(EditionRow edition, long person) {
        Map<UUID, InvitationRow> own = ownInvitations(edition, person);
        RowReader.of(em, INSTEAD, edition.id(), person).forEach(in -> {
            InvitationRow row = invitation(
                    in,
                    in.truth("substitutes") ? null : in.text("substitute"),
                    in.truth("substitutes") ? in.text("represented") : null);
            // who is invited himself goes there anyway
            own.merge(row.session(), row, (mine, other) -> other.represents() == null ? other : mine);
        });
        return own;
    }

    private Map<UUID, InvitationRow> ownInvitations(EditionRow edition, long person) {
        return RowReader.of(em, OWN, edition.id(), person)
                .map(in -> invitation(in, null, null))
                .collect(Collectors.toMap(
                        InvitationRow::session, Function.identity(), (one, other) -> one, HashMap::new));
    }

    /** What a session asks, of a row that has its columns for it. */
    static Asking asking(RowReader in) {
        return new Asking(
                in.isNull("asks") ? null : in.truth("asks"),
                in.isNull("places") ? null : in.number("places"),
                in.moment("answer_until"));
    }

    private static InvitationRow invitation(RowReader in, String representedBy, String represents) {
        return new InvitationRow(
                in.reference("session"),
                in.reference("participant"),
                in.number("version"),
                in.word("obligation", Obligation.class),
                in.word("answer", Answer.class),
                in.moment("since"),
                representedBy,
                represents,
                asking(in),
                in.truth("waiting")
                        ? new Waiting(
                                in.number("place"),
                                in.number("queue"),
                                in.word("hindrance", WaitingList.Hindrance.class))
                        : null,
                in.text("answered_by"));
    }

    /**
     * The sessions of some versions to which the guest is invited today.
     *
     * @return for each version its sessions, in the order of the versions
     */
    List<List<SessionRow>> invited(EditionRow edition, Guest guest, int... numbers) {
        FrozenSessions frozen = new FrozenSessions(em, edition.id());
        Map<UUID, InvitationRow> mine = invitations(edition, guest.person());
        return Arrays.stream(numbers)
                .mapToObj(number -> frozen.of(number).stream()
                        .filter(session -> mine.containsKey(session.reference()))
                        .map(session -> session.with(null, mine.get(session.reference())))
                        .toList())
                .toList();
    }

    /** Who is required where. */
    private Map<UUID, Set<Long>> required(EditionRow edition) {
        Map<UUID, Set<Long>> required = new HashMap<>();
        RowReader.of(em.createQuery(
                                "SELECT i.session.reference AS session, i.participant.id AS participant FROM Invitation i"
                                        + " WHERE i.session.edition.id = :edition"
                                        + " AND i.obligation = be.egmont.programme.Obligation.REQUIRED")
                        .setParameter("edition", edition.id()))
                .forEach(in -> required.computeIfAbsent(in.reference("session"), session -> new HashSet<>())
                        .add(in.id("participant")));
        return required;
    }
}
