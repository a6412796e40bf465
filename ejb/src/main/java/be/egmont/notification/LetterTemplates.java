package be.egmont.notification;

import be.egmont.access.Caller;
import be.egmont.access.EditionScopeInterceptor;
import be.egmont.access.Person;
import be.egmont.access.Role;
import be.egmont.audit.AuditInterceptor;
import be.egmont.audit.Writes;
import be.egmont.kernel.Refusal;
import be.egmont.kernel.Setting;
import be.egmont.kernel.Translated.Language;
import be.egmont.notification.LetterEvent.TemplateChanged;
import be.egmont.persistence.ConstraintViolations;
import be.egmont.persistence.References;
import be.egmont.text.Book;
import be.egmont.text.LocaleFormat;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What letters say: of all editions alike, so only for organisers of the whole house. */
@Stateless
@RolesAllowed(Role.ORGANISER)
@Interceptors({AuditInterceptor.class, EditionScopeInterceptor.class})
public class LetterTemplates {

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<LetterEvent> events;

    public TemplateView view(LetterKind kind) {
        guard();
        LetterTemplate template = LetterTemplate.of(em, kind);
        return new TemplateView(
                template.reference(),
                template.version(),
                template.kind(),
                Stream.of(Language.values()).map(template::in).toList());
    }

    /**
     * A letter of that kind as the caller would read it himself, or, when he is nobody of the ministry's list, somebody else of
     * it; with examples for what only its occasion knows. Empty when nobody there has an address.
     *
     * @throws Refusal at the field of a text that cannot be sent
     */
    public Optional<LetterPreview> preview(LetterKind kind, List<OwnText> texts) {
        guard();
        texts.forEach(text -> text.check(kind));
        return caller.personId()
                .map(id -> em.find(Person.class, id))
                .filter(person -> person.email() != null)
                .or(() -> em.createQuery(
                                "SELECT p FROM Person p WHERE p.email LIKE '%@%' ORDER BY p.familyName, p.givenName",
                                Person.class)
                        .setMaxResults(1)
                        .getResultStream()
                        .findFirst())
                .map(person -> preview(person, kind, texts));
    }

    private LetterPreview preview(Person person, LetterKind kind, List<OwnText> texts) {
        Language language = person.letterLanguage();
        OwnText text = texts.stream()
                .filter(one -> one.language() == language)
                .findFirst()
                .orElseThrow(Refusal.Unstorable::new);
        LocaleFormat format = LocaleFormat.of(language, ZoneOffset.UTC);
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        values.put(Placeholder.SALUTATION, Salutation.PLAIN.in(language, person));
        values.put(Placeholder.NAME, person.name());
        values.put(Placeholder.DAY, format.date(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
        values.put(Placeholder.COUNT, "3");
        values.put(
                Placeholder.HOURS, Long.toString(Setting.GUEST_LINK.duration().toHours()));
        values.put(Placeholder.LINK, Setting.URL.get() + "/");
        for (Placeholder open : kind.placeholders()) {
            values.computeIfAbsent(open, one -> Book.in(language).get("notification.example." + one));
        }
        values.keySet().retainAll(kind.placeholders());
        return new LetterPreview(
                person.name(),
                person.email(),
                language,
                LetterText.fill(text.subject(), values),
                LetterText.fill(text.text(), values));
    }

    /**
     * From now on letters of that kind say that; those that were written stay as they are.
     *
     * @param texts one in each language
     * @throws Refusal at the field of a text that is empty, too long, or has a placeholder that is unknown
     */
    @Writes
    public void change(UUID template, int version, List<OwnText> texts) {
        guard();
        LetterTemplate found =
                References.find(em, LetterTemplate.class, template).orElseThrow(Refusal.NotFound::new);
        texts.forEach(text -> text.check(found.kind()));
        found.expect(version);
        found.says(texts);
        ConstraintViolations.flush(em);
        events.fire(new TemplateChanged(template));
    }

    private void guard() {
        if (!caller.isOfTheHouse(Role.ORGANISER)) {
            throw new Refusal.NotFound();
        }
    }
}
