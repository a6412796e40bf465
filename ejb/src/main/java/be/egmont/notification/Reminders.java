package be.egmont.notification;

import be.egmont.access.EditionScopeInterceptor;
import be.egmont.access.Role;
import be.egmont.audit.AuditInterceptor;
import be.egmont.audit.Writes;
import be.egmont.delegation.Participant;
import be.egmont.edition.Edition;
import be.egmont.edition.EditionRow;
import be.egmont.edition.Editions;
import be.egmont.kernel.Refusal;
import be.egmont.kernel.Setting;
import be.egmont.kernel.Translated.Language;
import be.egmont.persistence.References;
import be.egmont.persistence.RowReader;
import be.egmont.text.LocaleFormat;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reminders to heads of delegation who have not answered the call home. */
@Stateless
@RolesAllowed(Role.ORGANISER)
@Interceptors({AuditInterceptor.class, EditionScopeInterceptor.class})
public class Reminders {

    /** The delegations that the organiser's count of the unanswered counts. */
    private static final String AWAITED = "SELECT " + ReminderRow.COLUMNS + """
              FROM participant t
              JOIN delegation d ON d.id = t.delegation_id
              JOIN person q ON q.id = t.person_id
              LEFT JOIN post p ON p.id = d.post_id
              LEFT JOIN organisation o ON o.id = d.organisation_id
              LEFT JOIN LATERAL (
                   SELECT * FROM letter x
                    WHERE x.person_id = q.id AND x.edition_id = t.edition_id AND x.kind = 'AWAITED_REMINDER'
                      AND x.state <> 'ABORTED'
                    ORDER BY x.id DESC LIMIT 1) l ON true
             WHERE t.edition_id = ?1 AND t.leads AND t.rsvp = 'AWAITED'
             ORDER BY p.id IS NULL, coalesce(p.code, o.code)
            """;

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @EJB
    private Editions editions;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    /** The delegations whose head has not answered the call home: those of posts, then those of organisations. */
    @RolesAllowed({Role.ORGANISER, Role.PROTOCOL})
    public List<ReminderRow> awaited() {
        return awaited(editions.current().id());
    }

    private List<ReminderRow> awaited(long edition) {
        return RowReader.of(em, AWAITED, edition).map(ReminderRow::of).toList();
    }

    /** Whom a reminder to these would reach, and what the template says to them. */
    public ReminderDraft draft(List<UUID> chosen) {
        EditionRow edition = editions.current();
        List<ReminderRow> found = chosen(edition.id(), chosen);
        List<ReminderRow> reached = reached(found);
        LetterTemplate template = LetterTemplate.of(em, LetterKind.AWAITED_REMINDER);
        return new ReminderDraft(
                reached,
                found.stream().filter(row -> row.hindrance() != null).toList(),
                new HashSet<>(chosen).size() - found.size(),
                reached.stream()
                        .map(ReminderRow::language)
                        .distinct()
                        .sorted()
                        .map(template::in)
                        .toList());
    }

    private List<ReminderRow> chosen(long edition, Collection<UUID> chosen) {
        Set<UUID> wanted = Set.copyOf(chosen);
        return awaited(edition).stream()
                .filter(row -> wanted.contains(row.participant()))
                .toList();
    }

    private static List<ReminderRow> reached(List<ReminderRow> rows) {
        return rows.stream().filter(row -> row.hindrance() == null).toList();
    }

    /**
     * The reminder as one of them would read it.
     *
     * @throws Refusal at the field of a text that cannot be sent
     */
    public LetterPreview preview(UUID participant, List<OwnText> texts) {
        texts.forEach(text -> text.check(LetterKind.AWAITED_REMINDER));
        Participant to = References.find(em, Participant.class, participant).orElseThrow(Refusal.NotFound::new);
        Language language = to.person().letterLanguage();
        OwnText text = OwnText.in(texts, language);
        Map<Placeholder, String> values = values(to, editions.current(), language);
        return new LetterPreview(
                to.person().name(),
                to.person().email(),
                language,
                LetterText.fill(text.subject(), values),
                LetterText.fill(text.text(), values));
    }

    /**
     * Writes a reminder to each of them who has not answered, has an address and no reminder under way.
     *
     * @throws Refusal {@code reminder-nobody} when there is none
     */
    @Writes
    public ReminderDone remind(Reminder order) {
        order.texts().forEach(text -> text.check(LetterKind.AWAITED_REMINDER));
        EditionRow edition = editions.current();
        if (!edition.isLive()) {
            throw new Refusal("meeting-edition-closed", edition.name());
        }
        List<ReminderRow> reached = reached(chosen(edition.id(), order.chosen()));
        if (reached.isEmpty()) {
            throw new Refusal("reminder-nobody");
        }
        List<Outbox.Order> letters = new ArrayList<>();
        for (Participant to : participants(reached)) {
            letters.add(letter(to, edition, order.texts()));
        }
        LetterBatch batch = outbox.write(em.find(Edition.class, edition.id()), LetterKind.AWAITED_REMINDER, letters);
        return new ReminderDone(
                batch.reference(),
                letters.size(),
                new HashSet<>(order.chosen()).size() - letters.size(),
                batch.isWaiting());
    }

    private List<Participant> participants(List<ReminderRow> rows) {
        return em.createQuery(
                        "SELECT t FROM Participant t JOIN FETCH t.person JOIN FETCH t.delegation d"
                                + " LEFT JOIN FETCH d.post LEFT JOIN FETCH d.organisation"
                                + " WHERE t.reference IN :chosen ORDER BY t.id",
                        Participant.class)
                .setParameter(
                        "chosen", rows.stream().map(ReminderRow::participant).toList())
                .getResultList();
    }

    private Outbox.Order letter(Participant to, EditionRow edition, List<OwnText> texts) {
        Language language = to.person().letterLanguage();
        OwnText text = OwnText.in(texts, language);
        Map<Placeholder, String> values = values(to, edition, language);
        return new Outbox.Order(
                to.person(),
                to.delegation(),
                new MimeComposer.Content(
                        to.person().name(),
                        to.person().email().strip(),
                        language,
                        LetterText.oneLine(LetterText.joined(LetterText.fill(text.subject(), values))),
                        LetterText.joined(LetterText.fill(text.text(), values)),
                        clock.instant().atZone(edition.zone())));
    }

    private static Map<Placeholder, String> values(Participant to, EditionRow edition, Language language) {
        LocaleFormat format = LocaleFormat.of(language, edition.zone());
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        values.put(Placeholder.SALUTATION, Salutation.of(to).in(language, to.person()));
        values.put(Placeholder.NAME, to.person().name());
        values.put(Placeholder.DELEGATION, to.delegation().title().in(language));
        values.put(Placeholder.EDITION, edition.name().in(language));
        values.put(Placeholder.DATES, format.dates(edition.startsOn(), edition.endsOn()));
        values.put(Placeholder.LINK, Setting.URL.get() + "/");
        return values;
    }
}
