package be.egmont.programme;

import be.egmont.edition.EditionRow;
import be.egmont.persistence.RowReader;
import jakarta.persistence.EntityManager;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A released session to which members of a delegation are invited, or a one-on-one session, which is for each of them.
 *
 * @param expected who is expected of them, or comes in place of one
 * @param invited who has not said yet whether he comes, or waits for a place
 */
public record DelegationSession(SessionRow session, List<String> expected, List<String> invited)
        implements Serializable {

    private static final String PEOPLE = """
            SELECT s.reference AS session, q.given_name || ' ' || q.family_name AS name,
                   i.answer = 'NO' OR EXISTS (SELECT 1 FROM away w
                                               WHERE w.participant_id = c.id AND w.until IS NULL AND w.during @> s.starts_at) AS absent,
                   NOT i.waiting AND (i.obligation = 'REQUIRED' OR i.answer = 'YES') AS expected
              FROM invitation i
              JOIN session s ON s.id = i.session_id
              JOIN participant t ON t.id = i.participant_id
              LEFT JOIN stand_in x ON x.session_id = s.id AND x.represented_id = t.id AND x.until IS NULL
              JOIN participant c ON c.id = coalesce(x.substitute_id, t.id)
              JOIN person q ON q.id = c.person_id
             WHERE t.delegation_id = ?1
             ORDER BY c.leads DESC, q.family_name, q.given_name
            """;

    private DelegationSession(SessionRow session) {
        this(session, new ArrayList<>(), new ArrayList<>());
    }

    /** Those of the programme that was released last, by time. */
    public static List<DelegationSession> of(EntityManager em, EditionRow edition, long delegation) {
        Map<UUID, DelegationSession> found = new HashMap<>();
        List<DelegationSession> released = new FrozenSessions(em, edition.id())
                .of(edition.programmeVersion()).stream()
                        .map(DelegationSession::new)
                        .toList();
        released.forEach(one -> found.put(one.session().reference(), one));
        Set<UUID> asked = new HashSet<>();
        RowReader.of(em, PEOPLE, delegation).forEach(in -> {
            DelegationSession one = found.get(in.reference("session"));
            if (one == null) {
                return;
            }
            asked.add(one.session().reference());
            if (!in.truth("absent")) {
                (in.truth("expected") ? one.expected() : one.invited()).add(in.text("name"));
            }
        });
        return released.stream()
                .filter(one -> asked.contains(one.session().reference())
                        || one.session().kind() == SessionKind.MATCHMAKING)
                .toList();
    }
}
