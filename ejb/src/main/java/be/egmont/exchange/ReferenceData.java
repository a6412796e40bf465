package be.egmont.exchange;

import be.egmont.edition.Edition;
import be.egmont.kernel.Period;
import be.egmont.persistence.RowReader;
import be.egmont.post.PostStatus;
import be.egmont.post.Region;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the rows of a file may refer to. */
final class ReferenceData {

    /** An edition with its days, which may be unknown, and its zone. */
    record Days(LocalDate first, LocalDate last, ZoneId zone) {

        boolean contains(LocalDate day) {
            return first != null && last != null && !day.isBefore(first) && !day.isAfter(last);
        }
    }

    /** A room that is taken by a session. */
    record Held(String edition, String session, String room, Period during) {}

    private final Map<String, Region> countries = new HashMap<>();
    private final Map<String, PostStatus> posts = new HashMap<>();
    private final Set<String> organisations = new HashSet<>();
    private final Set<String> delegations = new HashSet<>();
    private final Set<String> rooms = new HashSet<>();
    private final Map<String, Days> editions = new HashMap<>();
    private final List<Held> held = new ArrayList<>();
    private final Map<String, Period> begun = new HashMap<>();

    static ReferenceData of(EntityManager em, Instant now) {
        ReferenceData known = new ReferenceData();
        RowReader.of(em, "SELECT code, region FROM country")
                .forEach(in -> known.country(in.text("code"), in.word("region", Region.class)));
        RowReader.of(em.createQuery("SELECT p.code AS code, p.status AS status FROM Post p"))
                .forEach(in -> known.post(in.text("code"), in.word("status", PostStatus.class)));
        em.createQuery("SELECT o.code FROM Organisation o", String.class)
                .getResultStream()
                .forEach(known::organisation);
        em.createQuery("SELECT r.code FROM Room r", String.class)
                .getResultStream()
                .forEach(known::room);
        em.createQuery("SELECT e FROM Edition e", Edition.class)
                .getResultStream()
                .forEach(edition ->
                        known.edition(edition.code(), new Days(edition.startsOn(), edition.endsOn(), edition.zone())));
        RowReader.of(em.createQuery("SELECT e.code AS edition, p.code AS post, o.code AS organisation FROM Delegation d"
                        + " JOIN d.edition e LEFT JOIN d.post p LEFT JOIN d.organisation o"))
                .forEach(in -> known.delegation(
                        in.text("edition"), in.isNull("post") ? in.text("organisation") : in.text("post")));
        RowReader.of(em.createQuery("SELECT e.code AS edition, s.code AS session, r.code AS room, s.startsAt AS starts,"
                        + " s.endsAt AS ends FROM Session s JOIN s.edition e JOIN s.rooms r"))
                .forEach(in -> known.held(new Held(
                        in.text("edition"),
                        in.text("session"),
                        in.text("room"),
                        new Period(in.moment("starts"), in.moment("ends")))));
        RowReader.of(em.createQuery(
                                "SELECT e.code AS edition, r.code AS session, r.startsAt AS starts, r.endsAt AS ends"
                                        + " FROM ReleasedSession r JOIN r.release p JOIN p.edition e"
                                        + " WHERE p.number = e.programmeVersion AND r.startsAt <= :now")
                        .setParameter("now", now))
                .forEach(in -> known.begun(
                        in.text("edition") + " " + in.text("session"),
                        new Period(in.moment("starts"), in.moment("ends"))));
        return known;
    }

    void country(String code, Region region) {
        countries.put(code, region);
    }

    void post(String code, PostStatus status) {
        posts.put(code, status);
    }

    void organisation(String code) {
        organisations.add(code);
    }

    void delegation(String edition, String place) {
        delegations.add(edition + " " + place);
    }

    void room(String code) {
        rooms.add(code);
    }

    void edition(String code, Days days) {
        editions.put(code, days);
    }

    void begun(String session, Period when) {
        begun.put(session, when);
    }

    void held(Held room) {
        held.add(room);
    }

    Map<String, Region> countries() {
        return countries;
    }

    Map<String, PostStatus> posts() {
        return posts;
    }

    Set<String> organisations() {
        return organisations;
    }

    /** Those that are there already, each as edition and post or organisation. */
    Set<String> delegations() {
        return delegations;
    }

    Set<String> rooms() {
        return rooms;
    }

    Map<String, Days> editions() {
        return editions;
    }

    /** Sessions that have begun as their last release says, by edition and code. */
    Map<String, Period> begun() {
        return begun;
    }

    List<Held> held() {
        return held;
    }
}
