package be.egmont.programme;

import be.egmont.persistence.RowReader;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;

/** What was said of an invitation and what came of it, which is added to and never changed. */
final class AnswerStatements {

    /** Why somebody stands where he does. */
    enum Why {
        /** It was so before answers were kept. */
        KNOWN,
        SAID,
        /** A place got free, and it was his turn. */
        PLACE_FREE,
        /** He has said that he is not there that day. */
        AWAY,
        /** Somebody behind him got a place, since he is not there that day. */
        PASSED_AWAY,
        /** Somebody behind him got a place, since he has one elsewhere at that time. */
        PASSED_ELSEWHERE;

        static Why passed(WaitingList.Hindrance hindrance) {
            return switch (hindrance) {
                case AWAY -> PASSED_AWAY;
                case ELSEWHERE -> PASSED_ELSEWHERE;
            };
        }
    }

    private static final String AS_IT_IS = """
            INSERT INTO session_answer (edition_id, session_id, participant_id, standing, why, asked_at, stated_by, on_behalf, since)
            SELECT i.edition_id, i.session_id, i.participant_id,
                   CASE WHEN i.waiting THEN 'WAITS' WHEN i.answer = 'YES' THEN 'COMES' WHEN i.answer = 'NO' THEN 'DECLINES'
                        ELSE 'AWAITED' END,
            """;

    private static final String NOW =
            AS_IT_IS + " ?2, i.asked_at, nullif(?3, ''), nullif(?4, ''), ?5 FROM invitation i WHERE i.id = ?1";

    private static final String FIRST = AS_IT_IS + """
             'KNOWN', i.asked_at, NULL, NULL, i.since FROM invitation i
             WHERE i.id = ?1 AND i.answer <> 'AWAITED'
               AND NOT EXISTS (SELECT 1 FROM session_answer a
                                WHERE a.session_id = i.session_id AND a.participant_id = i.participant_id)
            """;

    private final EntityManager em;

    AnswerStatements(EntityManager em) {
        this.em = em;
    }

    /** Before the first statement: what was so until now. */
    void begin(Invitation invitation) {
        RowReader.query(em, FIRST, invitation.id()).executeUpdate();
    }

    /**
     * Adds how the invitation, as it was last sent to the database, stands from now on.
     *
     * @param by who said it or has brought it about; null for what was known
     * @param onBehalf whether for somebody else
     */
    void add(Invitation invitation, Why why, String by, boolean onBehalf, Instant since) {
        RowReader.query(
                        em,
                        NOW,
                        invitation.id(),
                        why.name(),
                        by == null ? "" : by,
                        onBehalf ? invitation.participant().person().name() : "",
                        Timestamp.from(since))
                .executeUpdate();
    }
}
