package be.egmont.it.ejb;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An edition that one test has to itself, with its own people, its own table room and its own day of one-on-one meetings.
 * All roles of its people are limited to it, so that what they do without naming an edition happens in it. Posts and
 * organisations are those of the demo, as in life: they outlive editions.
 */
@Dependent
public class AnEdition {

    static final String ISSUER = "https://stage.example";

    /** Codes and years that no other edition has; far away, so that none of these is ever the nearest. */
    private static final AtomicInteger YEARS = new AtomicInteger(3000);

    private static final String PERSON = """
            INSERT INTO person (id, version, reference, subject, given_name, family_name, address_form, language, fictitious)
            VALUES (nextval('row_id'), 1, gen_random_uuid(), '%1$s', 'Own', '%1$s', 'X', 'FR', true)
            """;

    private static final String ACCOUNT = """
            INSERT INTO account (id, version, reference, issuer, subject, name, person_id, first_seen, last_seen)
            SELECT nextval('row_id'), 1, gen_random_uuid(), '%2$s', subject, family_name, id, now(), now()
              FROM person WHERE subject = '%1$s'
            """;

    private static final String GRANT = """
            INSERT INTO role_grant (id, version, reference, account_id, role, edition_id, starts_at, reason, given_by, given_at)
            SELECT nextval('row_id'), 1, gen_random_uuid(), a.id, '%2$s', e.id, '2020-01-01Z', 'Made for a test', 'test',
                   '2020-01-01Z'
              FROM account a, edition e WHERE a.subject = '%1$s' AND e.code = '%3$s'
            """;

    private static final String DELEGATION = """
            INSERT INTO delegation (id, version, reference, edition_id, %2$s_id)
            SELECT nextval('row_id'), 1, gen_random_uuid(), e.id, o.id
              FROM edition e, %2$s o WHERE e.code = '%3$s' AND o.code = '%1$s'
            """;

    private static final String PARTICIPANT = """
            INSERT INTO participant (id, version, reference, delegation_id, edition_id, person_id, capacity, leads, badge, rsvp)
            SELECT nextval('row_id'), 1, gen_random_uuid(), d.id, d.edition_id, h.id, '%2$s', true, '%1$s', 'COMES'
              FROM person h, delegation d
              JOIN edition e ON e.id = d.edition_id AND e.code = '%4$s'
              LEFT JOIN post p ON p.id = d.post_id
              LEFT JOIN organisation o ON o.id = d.organisation_id
             WHERE h.subject = '%1$s' AND '%3$s' IN (p.code, o.code)
            """;

    private static final String EDITION = """
            INSERT INTO edition (id, version, reference, code, name_fr, name_nl, starts_on, ends_on, status, confidence)
            VALUES (nextval('row_id'), 1, gen_random_uuid(), '%1$s', 'Journées', 'Dagen', '%1$s-02-02', '%1$s-02-06',
                    'RUNNING', 'HIGH')
            """;

    private static final String ROOM = """
            INSERT INTO room (id, version, reference, code, name_fr, name_nl, kind, confidence)
            VALUES (nextval('row_id'), 1, gen_random_uuid(), 'ROOM-%1$s', 'Salle', 'Zaal', 'MEETING', 'HIGH')
            """;

    private static final String TABLES = """
            INSERT INTO room_table (id, version, reference, room_id, number)
            SELECT nextval('row_id'), 1, gen_random_uuid(), r.id,
                   n + (SELECT coalesce(max(number), 0) FROM room_table)
              FROM room r, generate_series(1, %2$d) n WHERE r.code = 'ROOM-%1$s'
            """;

    private static final String SESSION = """
            INSERT INTO session (id, version, reference, edition_id, code, kind, title_fr, title_nl, starts_at, ends_at,
                                 audience, obligation, basis)
            SELECT nextval('row_id'), 1, gen_random_uuid(), id, 'S01', 'MATCHMAKING', 'Entretiens', 'Gesprekken',
                   '%1$s-02-03 08:00Z', '%1$s-02-03 11:00Z', 'ALL_HEADS', 'BY_APPOINTMENT', 'INFERRED'
              FROM edition WHERE code = '%1$s'
            """;

    private static final String WHERE_IT_IS = """
            INSERT INTO session_room (session_id, room_id)
            SELECT s.id, r.id FROM session s JOIN edition e ON e.id = s.edition_id AND e.code = '%1$s', room r
             WHERE r.code = 'ROOM-%1$s'
            """;

    @Inject
    private Rows rows;

    private String code;

    /** Begins with an organiser and one morning of three hours at that many tables. */
    AnEdition with(int tables) {
        code = Integer.toString(YEARS.incrementAndGet());
        rows.run(EDITION.formatted(code));
        rows.run(ROOM.formatted(code));
        rows.run(TABLES.formatted(code, tables));
        rows.run(SESSION.formatted(code));
        rows.run(WHERE_IT_IS.formatted(code));
        somebody(organiser(), "organiser");
        return this;
    }

    /** The heads of these posts come. */
    AnEdition posts(String... codes) {
        for (String post : codes) {
            comes(post, "post", "HEAD", "participant");
        }
        return this;
    }

    /** These organisations send a liaison officer, who manages their delegation. */
    AnEdition organisations(String... codes) {
        for (String organisation : codes) {
            comes(organisation, "organisation", "STAFF", "delegation-manager");
        }
        return this;
    }

    private void comes(String of, String kind, String capacity, String role) {
        rows.run(DELEGATION.formatted(of, kind, code));
        somebody(of(of), role);
        rows.run(PARTICIPANT.formatted(of(of), capacity, of, code));
    }

    /** Somebody with that role in this edition and nowhere else. */
    void somebody(String subject, String role) {
        rows.run(PERSON.formatted(subject));
        rows.run(ACCOUNT.formatted(subject, ISSUER));
        rows.run(GRANT.formatted(subject, role, code));
    }

    String code() {
        return code;
    }

    /** The subject of its organiser. */
    String organiser() {
        return "organiser-" + code;
    }

    /** The subject of whoever leads the delegation of that post or organisation. */
    String of(String postOrOrganisation) {
        return postOrOrganisation.toLowerCase(Locale.ROOT) + "-" + code;
    }

    /** How many meetings have a place in it. */
    long placed() {
        return rows.number(
                "SELECT count(*) FROM meeting m JOIN edition e ON e.id = m.edition_id WHERE e.code = '" + code + "'");
    }

    /** A query for one of its tables. */
    String aTable() {
        return "SELECT t.id FROM room_table t JOIN room r ON r.id = t.room_id WHERE r.code = 'ROOM-" + code
                + "' ORDER BY t.id LIMIT 1";
    }
}
