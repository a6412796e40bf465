package be.egmont.programme;

import be.egmont.access.Caller;
import be.egmont.delegation.Participant;
import be.egmont.kernel.Period;
import be.egmont.persistence.RowReader;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Reads who is represented by whom. */
final class SubstitutionQueries {

    private static final String ROWS = """
            SELECT x.reference, x.version, r.reference AS represented, p.given_name || ' ' || p.family_name AS represented_name,
                   t.reference AS substitute, q.given_name || ' ' || q.family_name AS substitute_name,
                   s.title_fr, s.title_nl, s.title_de, s.title_en, x.starts_at, x.ends_at,
                   coalesce(c.name, x.noted_by) AS noted_by, x.on_behalf, x.noted_at, x.ended_at
              FROM substitution x
              JOIN participant r ON r.id = x.represented_id
              JOIN person p ON p.id = r.person_id
              JOIN participant t ON t.id = x.substitute_id
              JOIN person q ON q.id = t.person_id
              LEFT JOIN session s ON s.id = x.session_id
              LEFT JOIN LATERAL (SELECT name FROM account WHERE subject = x.noted_by ORDER BY last_seen DESC LIMIT 1) c
                     ON true
            """;

    private static final String OF_DELEGATION = """
              JOIN delegation d ON d.id = x.delegation_id
             WHERE d.reference = CAST(?1 AS uuid)
               AND (?2
                    OR EXISTS (SELECT 1 FROM participant me WHERE me.delegation_id = d.id AND me.person_id = ?3)
                    OR d.post_id = ANY (CAST(string_to_array(?4, ' ') AS bigint[]))
                    OR d.organisation_id = ANY (CAST(string_to_array(?5, ' ') AS bigint[])))
            """;

    private static final String IN_ORDER = " ORDER BY x.noted_at DESC, x.id DESC";

    private static final String SESSIONS = """
            SELECT s.reference, s.title_fr, s.title_nl, s.title_de, s.title_en, s.starts_at, s.ends_at
              FROM invitation i JOIN session s ON s.id = i.session_id
             WHERE i.participant_id = ?1 AND s.starts_at > ?2
             ORDER BY s.starts_at, s.code
            """;

    private final EntityManager em;

    SubstitutionQueries(EntityManager em) {
        this.em = em;
    }

    /** All of a delegation, for who works on the edition, belongs to the delegation or manages it. */
    List<SubstitutionRow> ofDelegation(UUID delegation, Caller caller) {
        return RowReader.of(
                        em,
                        ROWS + OF_DELEGATION + IN_ORDER,
                        String.valueOf(delegation),
                        caller.isOfTheTeam(),
                        caller.personId().orElse(-1L),
                        Guests.joined(caller.managedPosts()),
                        Guests.joined(caller.managedOrganisations()))
                .map(SubstitutionQueries::row)
                .toList();
    }

    /** Those in which the participant is represented. */
    List<SubstitutionRow> of(long participant) {
        return RowReader.of(em, ROWS + " WHERE x.represented_id = ?1" + IN_ORDER, participant)
                .map(SubstitutionQueries::row)
                .toList();
    }

    /** The other members of his delegation, by name. */
    List<SubstitutionChoices.Member> others(Participant who) {
        return em
                .createQuery(
                        "SELECT t FROM Participant t JOIN FETCH t.person WHERE t.delegation = :delegation AND t <> :who"
                                + " ORDER BY t.person.familyName, t.person.givenName",
                        Participant.class)
                .setParameter("delegation", who.delegation())
                .setParameter("who", who)
                .getResultList()
                .stream()
                .map(other -> new SubstitutionChoices.Member(
                        other.reference(), other.person().name()))
                .toList();
    }

    /** The sessions to which he is invited and that have not begun. */
    List<SubstitutionChoices.Meet> sessions(Participant who, Instant now) {
        return RowReader.of(em, SESSIONS, who.id(), Timestamp.from(now))
                .map(in -> new SubstitutionChoices.Meet(
                        in.reference("reference"),
                        in.translated("title"),
                        new Period(in.moment("starts_at"), in.moment("ends_at"))))
                .toList();
    }

    private static SubstitutionRow row(RowReader in) {
        return new SubstitutionRow(
                in.reference("reference"),
                in.number("version"),
                in.reference("represented"),
                in.text("represented_name"),
                in.reference("substitute"),
                in.text("substitute_name"),
                in.translated("title"),
                new Period(in.moment("starts_at"), in.moment("ends_at")),
                in.text("noted_by"),
                !in.isNull("on_behalf"),
                in.moment("noted_at"),
                in.moment("ended_at"));
    }
}
