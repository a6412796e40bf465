package be.egmont.timetable;

import be.egmont.meeting.Place;
import be.egmont.meeting.Side;
import be.egmont.persistence.References;
import be.egmont.persistence.RowReader;
import be.egmont.timetable.ProposalView.Change;
import be.egmont.timetable.ProposalView.Missing;
import be.egmont.timetable.ProposalView.Proposed;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rows of proposals. */
final class ProposalStore {

    private static final String SIDES = """
            a.reference AS asking_reference, a.of_post AS asking_of_post, a.code AS asking_code,
            a.title_fr AS asking_fr, a.title_nl AS asking_nl, a.title_de AS asking_de, a.title_en AS asking_en,
            a.leader AS asking_leader,
            b.reference AS asked_reference, b.of_post AS asked_of_post, b.code AS asked_code,
            b.title_fr AS asked_fr, b.title_nl AS asked_nl, b.title_de AS asked_de, b.title_en AS asked_en,
            coalesce(h.given_name || ' ' || h.family_name, b.leader) AS asked_leader
            """;

    private static final String OF_REQUEST = """
              JOIN meeting_side a ON a.id = q.asking_id
              JOIN meeting_side b ON b.id = q.asked_id
              LEFT JOIN participant n ON n.id = q.asked_member_id
              LEFT JOIN person h ON h.id = n.person_id
            """;

    private static final String PLACES = "SELECT q.reference, p.request_version," + SIDES + """
                 , p.starts_at, p.ends_at, t.number,
                   r.name_fr AS room_fr, r.name_nl AS room_nl, r.name_de AS room_de, r.name_en AS room_en
              FROM proposal_place p
              JOIN meeting_request q ON q.id = p.request_id
              JOIN room_table t ON t.id = p.table_id
              JOIN room r ON r.id = t.room_id
            """ + OF_REQUEST
            + " WHERE p.proposal_id = ?1 ORDER BY p.starts_at, t.number";

    private static final String MISSING =
            "SELECT q.reference," + SIDES + """
                 , p.reason, p.people, p.change, p.change_at, p.change_person,
                   c.reference AS other_asking_reference, c.of_post AS other_asking_of_post, c.code AS other_asking_code,
                   c.title_fr AS other_asking_fr, c.title_nl AS other_asking_nl, c.title_de AS other_asking_de, c.title_en AS other_asking_en,
                   c.leader AS other_asking_leader,
                   d.reference AS other_asked_reference, d.of_post AS other_asked_of_post, d.code AS other_asked_code,
                   d.title_fr AS other_asked_fr, d.title_nl AS other_asked_nl, d.title_de AS other_asked_de, d.title_en AS other_asked_en,
                   d.leader AS other_asked_leader
              FROM proposal_missing p
              JOIN meeting_request q ON q.id = p.request_id
              LEFT JOIN meeting_request g ON g.id = p.gives_way_id
              LEFT JOIN meeting_side c ON c.id = g.asking_id
              LEFT JOIN meeting_side d ON d.id = g.asked_id
            """ + OF_REQUEST + " WHERE p.proposal_id = ?1 ORDER BY p.rank";

    private static final String ADD_PLACES = """
            INSERT INTO proposal_place (proposal_id, request_id, request_version, table_id, starts_at, ends_at)
            SELECT ?1, q.id, f.version, t.id, f.starts_at, f.ends_at
              FROM unnest(CAST(string_to_array(?2, ' ') AS uuid[]), CAST(string_to_array(?3, ' ') AS integer[]),
                          CAST(string_to_array(?4, ' ') AS integer[]), CAST(string_to_array(?5, ' ') AS timestamptz[]),
                          CAST(string_to_array(?6, ' ') AS timestamptz[]))
                   AS f (request, version, number, starts_at, ends_at)
              JOIN meeting_request q ON q.reference = f.request
              JOIN room_table t ON t.number = f.number
            """;

    /** What may be missing is empty; names may hold spaces, but no ends of lines. */
    private static final String ADD_MISSING = """
            INSERT INTO proposal_missing (proposal_id, request_id, rank, reason, people, change, change_at, change_person,
                                          gives_way_id)
            SELECT ?1, q.id, f.rank, f.reason, coalesce(f.people, ''), f.change, CAST(f.change_at AS timestamptz),
                   f.change_person, g.id
              FROM unnest(string_to_array(?2, chr(10), ''), string_to_array(?3, chr(10), ''),
                          string_to_array(?4, chr(10), ''), string_to_array(?5, chr(10), ''),
                          string_to_array(?6, chr(10), ''), string_to_array(?7, chr(10), ''),
                          string_to_array(?8, chr(10), ''))
                   WITH ORDINALITY
                   AS f (request, reason, people, change, change_at, change_person, gives_way, rank)
              JOIN meeting_request q ON CAST(q.reference AS text) = f.request
              LEFT JOIN meeting_request g ON CAST(g.reference AS text) = f.gives_way
            """;

    private final EntityManager em;

    ProposalStore(EntityManager em) {
        this.em = em;
    }

    /** That of an edition. */
    Optional<Proposal> of(long edition) {
        return em.createQuery("SELECT p FROM Proposal p WHERE p.edition = :edition", Proposal.class)
                .setParameter("edition", edition)
                .getResultStream()
                .findFirst();
    }

    Optional<Proposal> find(UUID reference) {
        return References.find(em, Proposal.class, reference);
    }

    /** Forgets that of an edition, with its places. */
    void forget(long edition) {
        em.createQuery("DELETE FROM Proposal p WHERE p.edition = :edition")
                .setParameter("edition", edition)
                .executeUpdate();
    }

    void add(Proposal proposal, List<Proposed> places, List<Lacking> missing) {
        clear(proposal, "proposal_place");
        clear(proposal, "proposal_missing");
        RowReader.query(
                        em,
                        ADD_PLACES,
                        proposal.id(),
                        joined(places, " ", one -> one.request()),
                        joined(places, " ", one -> one.version()),
                        joined(places, " ", one -> one.place().table()),
                        joined(places, " ", one -> one.place().from()),
                        joined(places, " ", one -> one.place().to()))
                .executeUpdate();
        RowReader.query(
                        em,
                        ADD_MISSING,
                        proposal.id(),
                        joined(missing, "\n", Lacking::request),
                        joined(missing, "\n", Lacking::reason),
                        joined(missing, "\n", one -> String.join("|", one.people())),
                        joined(missing, "\n", Lacking::change),
                        joined(missing, "\n", Lacking::at),
                        joined(missing, "\n", Lacking::person),
                        joined(missing, "\n", Lacking::givesWay))
                .executeUpdate();
    }

    private void clear(Proposal proposal, String table) {
        em.createNativeQuery("DELETE FROM " + table + " WHERE proposal_id = ?1")
                .setParameter(1, proposal.id())
                .executeUpdate();
    }

    private static <T> String joined(List<T> rows, String between, Function<T, Object> column) {
        return rows.stream()
                .map(column)
                .map(value -> value == null ? "" : value.toString())
                .collect(Collectors.joining(between));
    }

    /** The places by time and table. */
    List<Proposed> places(Proposal proposal) {
        return RowReader.of(em, PLACES, proposal.id())
                .map(in -> new Proposed(
                        in.reference("reference"),
                        in.number("request_version"),
                        side(in, "asking"),
                        side(in, "asked"),
                        new Place(
                                in.moment("starts_at"),
                                in.moment("ends_at"),
                                in.number("number"),
                                in.translated("room"))))
                .toList();
    }

    List<Missing> missing(Proposal proposal) {
        return RowReader.of(em, MISSING, proposal.id())
                .map(in -> new Missing(
                        in.reference("reference"),
                        side(in, "asking"),
                        side(in, "asked"),
                        in.text("reason"),
                        in.list("people"),
                        change(in)))
                .toList();
    }

    private static Change change(RowReader in) {
        return in.isNull("change")
                ? null
                : new Change(
                        in.text("change"),
                        in.moment("change_at"),
                        in.text("change_person"),
                        in.isNull("other_asking_reference") ? null : side(in, "other_asking"),
                        in.isNull("other_asked_reference") ? null : side(in, "other_asked"));
    }

    private static Side side(RowReader in, String which) {
        return new Side(
                in.reference(which + "_reference"),
                in.truth(which + "_of_post"),
                in.text(which + "_code"),
                in.translated(which),
                in.text(which + "_leader"));
    }

    /**
     * A request without a place, as it is kept.
     *
     * @param change null when no single one would let it in
     */
    record Lacking(
            UUID request,
            String reason,
            List<String> people,
            String change,
            Instant at,
            String person,
            UUID givesWay) {}
}
