package be.egmont.notification;

import be.egmont.access.Caller;
import be.egmont.access.EditionScopeInterceptor;
import be.egmont.access.Role;
import be.egmont.audit.AuditInterceptor;
import be.egmont.audit.Writes;
import be.egmont.kernel.Refusal;
import be.egmont.kernel.Translated.Language;
import be.egmont.notification.LetterEvent.TemplateChanged;
import be.egmont.persistence.ConstraintViolations;
import be.egmont.persistence.References;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
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
     * From now on letters of that kind say that; those that were written stay as they are.
     *
     * @param texts one in each language
     * @throws Refusal at the field of a text that is empty, too long, or has a placeholder that is unknown
     */
    @Writes
    public void change(UUID template, int version, List<OwnText> texts) {
        guard();
        texts.forEach(OwnText::check);
        LetterTemplate found =
                References.find(em, LetterTemplate.class, template).orElseThrow(Refusal.NotFound::new);
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
