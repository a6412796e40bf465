package be.egmont.notification;

import be.egmont.kernel.Translated;
import be.egmont.kernel.Translated.Language;
import be.egmont.persistence.RowReader;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * A delegation whose head has not answered the call home, or one of whom somebody has not answered to a session.
 *
 * @param participant who has not answered, by whom he is reminded
 * @param code of the post or of the organisation that sends it
 * @param ofPost whether a post sends it
 * @param name of the post or of the organisation
 * @param head the name of who has not answered
 * @param address his mail address; null when none is known
 * @param language in which he is written to: his language role, else the language in which he reads
 * @param remindedAt when he was last written a reminder that was not aborted; null for never
 * @param letter that reminder
 * @param underWay whether that reminder has not ended yet
 */
public record ReminderRow(
        UUID participant,
        String code,
        boolean ofPost,
        Translated name,
        String head,
        String address,
        Language language,
        Instant remindedAt,
        UUID letter,
        boolean underWay)
        implements Serializable {

    /** What is read of him: {@code t} takes part, {@code q} is the person, {@code l} the last letter, if there is one. */
    static final String COLUMNS = """
            t.reference, coalesce(p.code, o.code) AS code, p.id IS NOT NULL AS of_post,
            coalesce(p.name_fr, o.name_fr) AS name_fr, coalesce(p.name_nl, o.name_nl) AS name_nl,
            coalesce(p.name_de, o.name_de) AS name_de, coalesce(p.name_en, o.name_en) AS name_en,
            q.given_name || ' ' || q.family_name AS head, nullif(trim(q.email), '') AS address,
            coalesce(q.language_role, q.language) AS language, l.queued_at, l.reference AS letter,
            coalesce(l.state IN ('QUEUED', 'WITHHELD', 'IN_FLIGHT', 'AWAITING_RETRY'), false) AS under_way
            """;

    static ReminderRow of(RowReader in) {
        return new ReminderRow(
                in.reference("reference"),
                in.text("code"),
                in.truth("of_post"),
                in.translated("name"),
                in.text("head"),
                in.text("address"),
                in.word("language", Language.class),
                in.moment("queued_at"),
                in.reference("letter"),
                in.truth("under_way"));
    }

    /** Why he cannot be reminded now; null when he can. */
    public Hindrance hindrance() {
        if (address == null || !MimeComposer.isAddress(address)) {
            return Hindrance.NO_ADDRESS;
        }
        return underWay ? Hindrance.UNDER_WAY : null;
    }

    /** Why somebody cannot be reminded. */
    public enum Hindrance {
        NO_ADDRESS,
        /** The last reminder has not ended yet. */
        UNDER_WAY
    }
}
