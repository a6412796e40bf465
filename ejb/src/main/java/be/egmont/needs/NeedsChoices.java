package be.egmont.needs;

import be.egmont.access.Caller;
import be.egmont.access.EditionScopeInterceptor;
import be.egmont.access.Role;
import be.egmont.access.Unscoped;
import be.egmont.audit.AuditInterceptor;
import be.egmont.audit.Writes;
import be.egmont.kernel.Refusal;
import be.egmont.kernel.Translated;
import be.egmont.needs.NeedsEvent.ChoicesChanged;
import be.egmont.persistence.ConstraintViolations;
import be.egmont.persistence.References;
import be.egmont.persistence.RowReader;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The menus, allergies and access needs from which people choose, of all editions alike: a setting, kept by administrators. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
@Interceptors({AuditInterceptor.class, EditionScopeInterceptor.class})
public class NeedsChoices {

    private static final String NO_EDITION = "a choice is in no edition";

    private static final String LIST = """
            SELECT reference, version, kind, name_fr, name_nl, name_de, name_en, retired FROM needs_choice
             ORDER BY array_position(ARRAY['MENU', 'ALLERGY', 'ACCESS'], kind), retired, position
            """;

    /** Its neighbours among those that are offered. */
    private static final String BESIDE = "SELECT c FROM OfferedChoice c WHERE c.kind = :kind AND c.retired = false"
            + " AND c.position %s :position ORDER BY c.position %s";

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @Inject
    private Caller caller;

    @Inject
    private Event<NeedsEvent> events;

    /** All of them, by kind: those that are offered in their order, then those that are no longer. */
    public List<ChoiceRow> list() {
        guard();
        return RowReader.of(em, LIST)
                .map(in -> new ChoiceRow(
                        in.reference("reference"),
                        in.number("version"),
                        in.word("kind", NeedsKind.class),
                        in.translated("name"),
                        in.truth("retired")))
                .toList();
    }

    /**
     * A new one, the last of its kind.
     *
     * @throws Refusal at the field of a name that is missing or too long
     */
    @Writes
    public UUID add(@NotNull NeedsKind kind, @NotNull @Unscoped(NO_EDITION) Translated name) {
        guard();
        List<OfferedChoice> all = em.createQuery(
                        "SELECT c FROM OfferedChoice c WHERE c.kind = :kind", OfferedChoice.class)
                .setParameter("kind", kind)
                .getResultList();
        Set<String> taken = all.stream().map(OfferedChoice::code).collect(Collectors.toSet());
        int last = all.stream().mapToInt(OfferedChoice::position).max().orElse(0);
        OfferedChoice made = new OfferedChoice(kind, ChoiceCode.of(name, taken), last + 1, name);
        em.persist(made);
        ConstraintViolations.flush(em, ConstraintViolations.UNIQUE, Refusal.Stale::new);
        events.fire(new ChoicesChanged(made.reference()));
        return made.reference();
    }

    /**
     * What it is called from now on.
     *
     * @throws Refusal at the field of a name that is missing or too long
     */
    @Writes
    public void rename(UUID choice, int version, @NotNull @Unscoped(NO_EDITION) Translated name) {
        change(choice, version, found -> found.rename(name));
    }

    /** Nobody new can choose it; whoever has chosen it keeps it. */
    @Writes
    public void retire(UUID choice, int version) {
        change(choice, version, OfferedChoice::retire);
    }

    /** It can be chosen again. */
    @Writes
    public void restore(UUID choice, int version) {
        change(choice, version, OfferedChoice::restore);
    }

    /**
     * It changes places with the one before or behind it; the first stays the first.
     *
     * @param up whether with the one before
     */
    @Writes
    public void move(UUID choice, int version, boolean up) {
        change(
                choice,
                version,
                found -> em.createQuery(BESIDE.formatted(up ? "<" : ">", up ? "DESC" : "ASC"), OfferedChoice.class)
                        .setParameter("kind", found.kind())
                        .setParameter("position", found.position())
                        .setMaxResults(1)
                        .getResultStream()
                        .findFirst()
                        .ifPresent(found::changePlaces));
    }

    private void change(UUID choice, int version, Consumer<OfferedChoice> act) {
        guard();
        OfferedChoice found = References.find(em, OfferedChoice.class, choice).orElseThrow(Refusal.NotFound::new);
        found.expect(version);
        act.accept(found);
        ConstraintViolations.flush(em);
        events.fire(new ChoicesChanged(choice));
    }

    private void guard() {
        if (!caller.isOfTheHouse(Role.ADMINISTRATOR)) {
            throw new Refusal.NotFound();
        }
    }
}
