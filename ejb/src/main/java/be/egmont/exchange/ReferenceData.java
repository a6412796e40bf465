package be.egmont.exchange;

import be.egmont.edition.Edition;
import be.egmont.kernel.Period;
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

    /** A room is held by a session. */
    record Held(String edition, String session, String room, Period during) {}

    private final Map<String, Region> countries = new HashMap<>();
    private final Map<String, PostStatus> posts = new HashMap<>();
    private final Set<String> organisations = new HashSet<>();
    private final Set<String> rooms = new HashSet<>();
    private final Map<String, Days> editions = new HashMap<>();
    private final List<Held> held = new ArrayList<>();

    static ReferenceData of(EntityManager em) {
        ReferenceData known = new ReferenceData();
        List<?> countries =
                em.createNativeQuery("SELECT code, region FROM country").getResultList();
        for (Object country : countries) {
            Object[] columns = (Object[]) country;
            known.country(columns[0].toString(), Region.valueOf(columns[1].toString()));
        }
        em.createQuery("SELECT p.code, p.status FROM Post p", Object[].class)
                .getResultStream()
                .forEach(post -> known.post((String) post[0], (PostStatus) post[1]));
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
        em.createQuery(
                        "SELECT e.code, s.code, r.code, s.startsAt, s.endsAt"
                                + " FROM Session s JOIN s.edition e JOIN s.rooms r",
                        Object[].class)
                .getResultStream()
                .forEach(held -> known.held(new Held(
                        (String) held[0], (String) held[1], (String) held[2], new Period((Instant) held[3], (Instant)
                                held[4]))));
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

    void room(String code) {
        rooms.add(code);
    }

    void edition(String code, Days days) {
        editions.put(code, days);
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

    Set<String> rooms() {
        return rooms;
    }

    Map<String, Days> editions() {
        return editions;
    }

    List<Held> held() {
        return held;
    }
}
