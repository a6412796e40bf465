package be.egmont.edition;

import be.egmont.access.Caller;
import be.egmont.access.EditionCode;
import be.egmont.access.EditionScopeInterceptor;
import be.egmont.access.Role;
import be.egmont.access.Unscoped;
import be.egmont.audit.AuditInterceptor;
import be.egmont.audit.Writes;
import be.egmont.edition.EditionEvent.EditionChanged;
import be.egmont.edition.EditionEvent.EditionCopied;
import be.egmont.edition.EditionEvent.EditionCreated;
import be.egmont.edition.EditionEvent.EditionDiscarded;
import be.egmont.edition.EditionEvent.EditionStatusChanged;
import be.egmont.kernel.Refusal;
import be.egmont.persistence.ConstraintViolations;
import be.egmont.persistence.References;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * The boundary by which editions are made and kept. Organisers have everything of an edition, administrators its settings, and both
 * may bring in the same by a file. A new one belongs to nobody's scope: it takes a role for the whole house, while who has the role
 * for one edition keeps that one.
 */
@Stateless
@RolesAllowed({Role.ORGANISER, Role.ADMINISTRATOR})
@Interceptors({AuditInterceptor.class, EditionScopeInterceptor.class})
public class EditionPlans {

    private static final String NEW = "it is not there yet";

    /** SQLSTATE of a row that others refer to. */
    private static final Set<String> REFERRED_TO = Set.of("23503");

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private EditionProgramme programme;

    @Inject
    private Event<EditionEvent> events;

    /** The edition with that code, to be worked on. */
    public PlannedEdition view(@EditionCode String edition) {
        Edition found = em.createQuery("SELECT e FROM Edition e WHERE e.code = :code", Edition.class)
                .setParameter("code", edition)
                .getResultStream()
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
        return new PlannedEdition(EditionRow.of(found), programme.extent(found));
    }

    /**
     * Makes a new one, which only the team sees.
     *
     * @return its reference
     * @throws Refusal at the field that does not do, as {@code edition-code-taken}
     */
    @Writes
    public UUID create(@Valid @Unscoped(NEW) EditionPlan plan) {
        guard();
        Edition made = add(plan);
        events.fire(new EditionCreated(made.reference()));
        return made.reference();
    }

    /**
     * What a copy would be; nothing of it is made.
     *
     * @param code that of the copy
     * @param firstDay a day of the week in which it takes place
     */
    public EditionCopy preview(UUID edition, String code, @NotNull LocalDate firstDay) {
        guard();
        Edition source = find(edition);
        EditionPlan plan = source.again(code(code), shift(source, firstDay));
        plan.check();
        return EditionCopy.of(plan, programme.extent(source));
    }

    /**
     * Makes another one like this, with its sessions on the same weekdays and its quotas; of people nothing comes along.
     *
     * @param code that of the copy
     * @param firstDay a day of the week in which it takes place
     * @return the reference of the copy
     * @throws Refusal at {@code code} or {@code firstDay}
     */
    @Writes
    public UUID copy(UUID edition, String code, @NotNull LocalDate firstDay) {
        guard();
        Edition source = find(edition);
        WeekShift shift = shift(source, firstDay);
        Edition made = add(source.again(code(code), shift));
        programme.copy(source, made, shift);
        events.fire(new EditionCopied(made.reference(), edition));
        return made.reference();
    }

    private static String code(String typed) {
        if (typed == null || typed.isBlank()) {
            throw new Refusal("invalid-notblank").at("code");
        }
        return typed.strip();
    }

    private static WeekShift shift(Edition source, LocalDate firstDay) {
        if (source.startsOn() == null || source.endsOn() == null) {
            throw new Refusal("edition-copy-undated");
        }
        return WeekShift.between(source.startsOn(), firstDay, source.zone());
    }

    private Edition add(EditionPlan plan) {
        Edition made = Edition.planned(plan);
        em.persist(made);
        flushCode(made);
        return made;
    }

    private void flushCode(Edition edition) {
        ConstraintViolations.flush(
                em, ConstraintViolations.UNIQUE, () -> new Refusal("edition-code-taken", edition.code()).at("code"));
    }

    /**
     * Changes what is written of an edition.
     *
     * @param version the version that the caller has seen
     * @throws Refusal at the field that does not do, or can be changed no more
     */
    @Writes
    public void change(UUID edition, int version, @Valid @Unscoped("the edition is named before") EditionPlan plan) {
        Edition found = find(edition, version);
        if (plan.startsOn() != null && plan.endsOn() != null) {
            programme.keepWithin(found, plan.startsOn(), plan.endsOn());
        }
        if (!found.zone().getId().equals(plan.zone())) {
            programme.keepHours(found);
        }
        found.becomes(plan, today(found));
        flushCode(found);
        events.fire(new EditionChanged(edition));
    }

    /**
     * Opens, begins, closes or archives it: whichever comes next.
     *
     * @param version the version that the caller has seen
     */
    @Writes
    public void advance(UUID edition, int version) {
        Edition found = find(edition, version);
        found.advances(today(found));
        ConstraintViolations.flush(em);
        events.fire(new EditionStatusChanged(edition));
    }

    /**
     * Takes the last of these steps back.
     *
     * @param version the version that the caller has seen
     */
    @Writes
    public void goBack(UUID edition, int version) {
        Edition found = find(edition, version);
        found.goesBack();
        ConstraintViolations.flush(em);
        events.fire(new EditionStatusChanged(edition));
    }

    /**
     * Takes back that it was made, as long as nothing hangs on it but the sessions with which it was made.
     *
     * @param version the version that the caller has seen
     * @param sessions with how many it was made
     * @throws Refusal {@code edition-used} when there is more by now
     */
    @Writes
    public void discard(UUID edition, int version, int sessions) {
        guard();
        Edition found = find(edition, version);
        if (found.status() != Status.PLANNED || found.programmeVersion() > 0) {
            throw new Refusal("edition-used");
        }
        programme.discard(found, sessions);
        em.remove(found);
        ConstraintViolations.flush(em, REFERRED_TO, () -> new Refusal("edition-used"));
        events.fire(new EditionDiscarded(edition));
    }

    private LocalDate today(Edition edition) {
        return LocalDate.ofInstant(clock.instant(), edition.zone());
    }

    private Edition find(UUID edition) {
        return References.find(em, Edition.class, edition).orElseThrow(Refusal.NotFound::new);
    }

    private Edition find(UUID edition, int version) {
        Edition found = find(edition);
        found.expect(version);
        return found;
    }

    /** One that is not there yet is in no scope, so a role for one edition is not enough. */
    private void guard() {
        if (!caller.isOfTheHouse(Role.ADMINISTRATOR) && !caller.isOfTheHouse(Role.ORGANISER)) {
            throw new Refusal.NotFound();
        }
    }
}
