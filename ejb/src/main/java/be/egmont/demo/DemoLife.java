package be.egmont.demo;

import be.egmont.attendance.AttendanceEvents;
import be.egmont.attendance.Excuses;
import be.egmont.delegation.Delegation;
import be.egmont.delegation.Participant;
import be.egmont.delegation.Rsvp;
import be.egmont.delegation.Stay;
import be.egmont.delegation.StayStatements;
import be.egmont.demo.DemoAttendance.Meet;
import be.egmont.demo.DemoAttendance.Who;
import be.egmont.edition.Edition;
import be.egmont.kernel.Period;
import be.egmont.persistence.RowReader;
import be.egmont.post.PostKind;
import be.egmont.programme.Answer;
import be.egmont.programme.Invitation;
import be.egmont.programme.Obligation;
import be.egmont.programme.Releases;
import be.egmont.programme.RoomTable;
import be.egmont.programme.Session;
import be.egmont.programme.SessionKind;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Generates what has happened in the demo edition so far: answers, requests, meetings, entries. */
final class DemoLife {

    /** Who runs the edition. */
    static final String TEAM = "Nele Goossenaerts";

    /** A week before the first day, so that everybody was invited in time. */
    static final Instant BEGINS = Instant.parse("2026-01-26T15:40:00Z");

    private static final Instant SECOND_VERSION = Instant.parse("2026-02-03T17:05:00Z");
    /** The session whose time changes from the first to the second release. */
    private static final String MOVED = "S18";

    private static final Duration MOVED_BY = Duration.ofHours(2);

    /** Of a country code that no country has; some are not known, as in life. */
    private static final String TELEPHONES = """
            UPDATE person SET phone = '+999 55 ' || lpad(CAST(id % 10000 AS text), 4, '0') WHERE fictitious AND id % 5 <> 0
            """;

    private final EntityManager em;
    private final Edition edition;
    private final Instant now;
    private final long seed;
    private final List<Participant> people;
    private final List<Session> sessions;

    DemoLife(EntityManager em, Edition edition, Instant now, long seed) {
        this.em = em;
        this.edition = edition;
        this.now = now;
        this.seed = seed;
        this.people = em.createQuery(
                        "SELECT p FROM Participant p JOIN FETCH p.person JOIN FETCH p.delegation"
                                + " WHERE p.edition = :edition ORDER BY p.badge",
                        Participant.class)
                .setParameter("edition", edition)
                .getResultList();
        this.sessions = em.createQuery(
                        "SELECT s FROM Session s WHERE s.edition = :edition ORDER BY s.code", Session.class)
                .setParameter("edition", edition)
                .getResultList();
    }

    /** Generates everything, the releases of the programme first. */
    void bring() {
        RowReader.query(em, TELEPHONES).executeUpdate();
        releases();
        stays();
        new DemoNeeds(seed).of(people, BEGINS).forEach(em::persist);
        meetings();
        Map<Session, List<Invitation>> invitations = em.createQuery(
                        "SELECT i FROM Invitation i JOIN FETCH i.participant WHERE i.session.edition = :edition"
                                + " ORDER BY i.participant.badge",
                        Invitation.class)
                .setParameter("edition", edition)
                .getResultStream()
                .collect(Collectors.groupingBy(Invitation::session));
        DemoAnswers answers = new DemoAnswers(seed, now);
        sessions.forEach(session -> invitations
                .getOrDefault(session, List.of())
                .forEach(invitation -> invitation.answers(answers.answer(invitation))));
        em.flush();
        attendance(invitations);
    }

    /** Releases the programme twice, the second time with one session moved. */
    private void releases() {
        Releases releases = new Releases(em);
        if (SECOND_VERSION.isBefore(now)) {
            sessions.stream()
                    .filter(session -> session.code().equals(MOVED))
                    .findFirst()
                    .ifPresent(session -> {
                        Period after = session.when();
                        at(
                                session,
                                new Period(
                                        after.from().plus(MOVED_BY), after.to().plus(MOVED_BY)));
                        em.flush();
                        releases.release(edition, BEGINS, TEAM);
                        em.flush();
                        at(session, after);
                        em.flush();
                        releases.release(edition, SECOND_VERSION, TEAM);
                    });
        } else {
            releases.release(edition, BEGINS, TEAM);
        }
        em.flush();
    }

    private static void at(Session session, Period when) {
        session.becomes(
                session.kind(), session.title(), when, session.audience(), session.obligation(), session.basis());
    }

    /** Half of those who come in part have said when: they travel on the first day. The others are still to be asked. */
    private void stays() {
        List<LocalDate> days = edition.startsOn()
                .plusDays(1)
                .datesUntil(edition.endsOn().plusDays(1))
                .toList();
        StayStatements stays = new StayStatements(em);
        people.stream()
                .filter(person -> person.rsvp() == Rsvp.PARTLY && DemoAttendance.gaveNotice(person.id()))
                .forEach(person -> stays.add(
                        person,
                        new Stay(Rsvp.PARTLY, new TreeSet<>(days)),
                        person.person().name(),
                        false,
                        BEGINS));
    }

    private void meetings() {
        DemoRequests requests = new DemoRequests(em, edition, seed);
        List<DemoSide> posts = new ArrayList<>();
        List<DemoSide> organisations = new ArrayList<>();
        for (Participant head : people) {
            // those who do not come have no meetings; permanent representatives have a programme of their own
            if (head.leads() && head.rsvp() != Rsvp.EXCUSED) {
                DemoSide side = side(head);
                if (!side.isPost()) {
                    organisations.add(side);
                } else if (head.delegation().post().kind() != PostKind.PERMANENT_REPRESENTATION) {
                    posts.add(side);
                }
                requests.know(side.code(), head);
            }
        }
        List<RoomTable> tables = em.createQuery("SELECT t FROM RoomTable t ORDER BY t.number", RoomTable.class)
                .getResultList();
        sessions.stream()
                .filter(session -> session.kind() == SessionKind.MATCHMAKING)
                .findFirst()
                .ifPresent(session ->
                        requests.bring(new DemoMeetings(seed).between(posts, organisations), session, tables, seed));
    }

    private static DemoSide side(Participant head) {
        Delegation delegation = head.delegation();
        if (delegation.isOfPost()) {
            Set<String> countries = new LinkedHashSet<>();
            countries.add(delegation.post().scopeCountry());
            countries.addAll(new TreeSet<>(delegation.post().jurisdiction()));
            return new DemoSide(
                    delegation.post().code(),
                    delegation.post().region(),
                    countries,
                    null,
                    null,
                    head.person().language(),
                    head.person().name());
        }
        var organisation = delegation.organisation();
        return new DemoSide(
                organisation.code(),
                null,
                organisation.countries(),
                organisation.category(),
                organisation.scopeRegion() == null ? organisation.scopeKind() : organisation.scopeRegion(),
                head.person().language(),
                head.person().name());
    }

    private void attendance(Map<Session, List<Invitation>> invitations) {
        DemoAttendance made = new DemoAttendance(seed, now);
        Map<Long, Participant> byId = people.stream().collect(Collectors.toMap(Participant::id, Function.identity()));
        Map<Long, Session> sessionById = sessions.stream().collect(Collectors.toMap(Session::id, Function.identity()));
        List<Who> others = people.stream()
                .filter(person -> !person.leads() && person.rsvp() == Rsvp.COMES)
                .map(DemoLife::who)
                .toList();
        int number = 0;
        for (Session session : sessions.stream()
                .sorted(Comparator.comparing(Session::when).thenComparing(Session::code))
                .toList()) {
            List<Who> due = invitations.getOrDefault(session, List.of()).stream()
                    .filter(DemoLife::isDue)
                    .map(invitation -> who(invitation.participant()))
                    .toList();
            Meet meet = meet(session);
            made.due(meet, due);
            if (session.obligation() == Obligation.REQUIRED && others.size() > 3 * sessions.size()) {
                made.unplanned(meet, others.subList(3 * number, 3 * number + 1 + number % 3));
                if (number % 4 == 1) {
                    made.mistaken(meet, others.get(3 * number + 2), "Badge d’un collègue présenté par erreur");
                }
            }
            number++;
        }
        AttendanceEvents ledger = new AttendanceEvents(em);
        ledger.addAll(made.entries());
        made.corrections().forEach(one -> ledger.correct(one.event(), one.reason(), "Aurore Ledentu", one.at()));
        Excuses excuses = new Excuses(em);
        made.excused()
                .forEach(one -> excuses.add(
                        sessionById.get(one.meet().id()),
                        byId.get(one.who().id()),
                        one.reason(),
                        TEAM,
                        noticed(one.meet())));
    }

    /** When an excuse was accepted: in the hour before a past session, recently for one to come. */
    private Instant noticed(Meet meet) {
        Instant before = meet.when().from().minusSeconds(2400);
        Instant lately = now.minusSeconds(5400);
        return before.isBefore(lately) ? before : lately;
    }

    private static boolean isDue(Invitation invitation) {
        return invitation.obligation() == Obligation.REQUIRED || invitation.answer() == Answer.YES;
    }

    private static Who who(Participant participant) {
        return new Who(participant.id(), participant.rsvp());
    }

    private Meet meet(Session session) {
        boolean exits = session.kind() != SessionKind.LUNCH && session.kind() != SessionKind.REGISTRATION;
        boolean firstDay =
                LocalDate.ofInstant(session.when().from(), edition.zone()).equals(edition.startsOn());
        return new Meet(session.id(), session.code(), session.when(), exits, firstDay);
    }
}
