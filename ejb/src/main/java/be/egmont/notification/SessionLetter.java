package be.egmont.notification;

import be.egmont.delegation.Participant;
import be.egmont.edition.Edition;
import be.egmont.kernel.Period;
import be.egmont.kernel.Setting;
import be.egmont.kernel.Translated;
import be.egmont.kernel.Translated.Language;
import be.egmont.persistence.RowReader;
import be.egmont.text.LocaleFormat;
import jakarta.persistence.EntityManager;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A letter about one session, as everybody knows it.
 *
 * @param when as it was last released; as it is planned before the first release
 */
record SessionLetter(long id, Edition edition, String code, Translated title, Period when) {

    private static final String KNOWN = """
            SELECT s.id, s.edition_id, coalesce(c.code, s.code) AS code,
                   coalesce(c.title_fr, s.title_fr) AS title_fr, coalesce(c.title_nl, s.title_nl) AS title_nl,
                   coalesce(c.title_de, s.title_de) AS title_de, coalesce(c.title_en, s.title_en) AS title_en,
                   coalesce(c.starts_at, s.starts_at) AS starts_at, coalesce(c.ends_at, s.ends_at) AS ends_at
              FROM session s
              JOIN edition e ON e.id = s.edition_id
              LEFT JOIN programme_release r ON r.edition_id = e.id AND r.number = e.programme_version
              LEFT JOIN released_session c ON c.release_id = r.id AND c.session = s.reference
             WHERE s.reference = CAST(?1 AS uuid)
            """;

    static Optional<SessionLetter> of(EntityManager em, UUID session) {
        return RowReader.of(em, KNOWN, session.toString())
                .map(in -> new SessionLetter(
                        in.id("id"),
                        em.find(Edition.class, in.id("edition_id")),
                        in.text("code"),
                        in.translated("title"),
                        new Period(in.moment("starts_at"), in.moment("ends_at"))))
                .findFirst();
    }

    /** Whether the participant can be written to. */
    static boolean isReached(Participant to) {
        return to.person().email() != null
                && MimeComposer.isAddress(to.person().email().strip());
    }

    /** What the template says to one of those who are invited. */
    Outbox.Order to(Participant to, LetterTemplate template, Instant now) {
        return to(to, template.in(to.person().letterLanguage()), now);
    }

    /** What a text in his language says to one of those who are invited. */
    Outbox.Order to(Participant to, OwnText text, Instant now) {
        Map<Placeholder, String> values = values(to);
        return new Outbox.Order(
                to.person(),
                to.delegation(),
                new MimeComposer.Content(
                        to.person().name(),
                        to.person().email().strip(),
                        to.person().letterLanguage(),
                        LetterText.oneLine(LetterText.joined(LetterText.fill(text.subject(), values))),
                        LetterText.joined(LetterText.fill(text.text(), values)),
                        now.atZone(edition.zone())));
    }

    /** The same as he would read it. */
    LetterPreview preview(Participant to, OwnText text) {
        Map<Placeholder, String> values = values(to);
        return new LetterPreview(
                to.person().name(),
                to.person().email(),
                to.person().letterLanguage(),
                LetterText.fill(text.subject(), values),
                LetterText.fill(text.text(), values));
    }

    private Map<Placeholder, String> values(Participant to) {
        Language language = to.person().letterLanguage();
        LocaleFormat format = LocaleFormat.of(language, edition.zone());
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        values.put(Placeholder.SALUTATION, Salutation.of(to).in(language, to.person()));
        values.put(Placeholder.NAME, to.person().name());
        values.put(Placeholder.SESSION, title.in(language));
        values.put(Placeholder.WHEN, format.date(when.from()) + ", " + format.times(when.from(), when.to()));
        values.put(
                Placeholder.LINK,
                Setting.URL.get() + "/programme/session.xhtml?session="
                        + URLEncoder.encode(code, StandardCharsets.UTF_8));
        return values;
    }
}
