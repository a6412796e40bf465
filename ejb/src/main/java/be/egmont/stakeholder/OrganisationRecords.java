package be.egmont.stakeholder;

import be.egmont.access.Caller;
import be.egmont.access.EditionScopeInterceptor;
import be.egmont.access.Role;
import be.egmont.access.Unscoped;
import be.egmont.audit.AuditInterceptor;
import be.egmont.audit.Writes;
import be.egmont.kernel.Refusal;
import be.egmont.kernel.Translated;
import be.egmont.persistence.ConstraintViolations;
import be.egmont.persistence.References;
import be.egmont.persistence.RowReader;
import be.egmont.stakeholder.OrganisationEvent.OrganisationChanged;
import be.egmont.stakeholder.OrganisationEvent.OrganisationCreated;
import be.egmont.stakeholder.OrganisationEvent.OrganisationDiscarded;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The boundary by which organisations are written by hand. An organisation belongs to no edition, so it takes the role of an
 * organiser for the whole house.
 */
@Stateless
@RolesAllowed(Role.ORGANISER)
@Interceptors({AuditInterceptor.class, EditionScopeInterceptor.class})
public class OrganisationRecords {

    private static final String NO_EDITION = "an organisation is in no edition";

    /** SQLSTATE of a row that others refer to. */
    private static final Set<String> REFERRED_TO = Set.of("23503");

    private static final String BETWEEN_REGIONS = "+";

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @Inject
    private Caller caller;

    @Inject
    private Event<OrganisationEvent> events;

    /** The organisation with that code, to be worked on. */
    public KeptOrganisation view(String code) {
        guard();
        Organisation found = em.createQuery("SELECT o FROM Organisation o WHERE o.code = :code", Organisation.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
        return new KeptOrganisation(found.reference(), found.version(), data(found));
    }

    private static OrganisationData data(Organisation of) {
        return new OrganisationData(
                of.code(),
                of.category(),
                of.level(),
                copy(of.name()),
                of.website(),
                ScopeKind.valueOf(of.scopeKind()),
                of.countries(),
                of.scopeRegion() == null ? List.of() : List.of(of.scopeRegion().split("\\+")),
                copy(of.sectors()),
                of.pressRelease(),
                of.provenance().confidence(),
                of.provenance().source(),
                copy(of.note()));
    }

    private static Translated copy(Translated text) {
        return text == null ? null : text.copy();
    }

    /**
     * Makes a new one; it sends nobody until a delegation is made.
     *
     * @return its reference
     * @throws Refusal at the field that does not do, as {@code organisation-code-taken}
     */
    @Writes
    public UUID create(@Valid @Unscoped(NO_EDITION) OrganisationData data) {
        guard();
        data.check();
        Organisation made = new Organisation(data.code(), data.category(), data.level(), data.name(), data.website());
        describe(made, data);
        em.persist(made);
        ConstraintViolations.flush(
                em, ConstraintViolations.UNIQUE, () -> new Refusal("organisation-code-taken", data.code()).at("code"));
        events.fire(new OrganisationCreated(made.reference()));
        return made.reference();
    }

    /**
     * Changes what is written of an organisation; also, with what was written before, takes a change back.
     *
     * @param version the version that the caller has seen
     * @throws Refusal at the field that does not do
     */
    @Writes
    public void change(UUID organisation, int version, @Valid @Unscoped(NO_EDITION) OrganisationData data) {
        guard();
        Organisation found = find(organisation, version);
        data.check();
        if (!found.code().equals(data.code())) {
            throw new Refusal("code-fixed").at("code");
        }
        // of the countries that it lists alone no version would tell
        if (!found.countries().equals(data.countries())) {
            em.lock(found, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        }
        found.becomes(data.category(), data.level(), data.name(), data.website());
        describe(found, data);
        ConstraintViolations.flush(em);
        events.fire(new OrganisationChanged(organisation));
    }

    /**
     * Takes back that it was made, as long as nothing hangs on it.
     *
     * @param version the version that the caller has seen
     * @throws Refusal {@code organisation-used} when something does
     */
    @Writes
    public void discard(UUID organisation, int version) {
        guard();
        em.remove(find(organisation, version));
        ConstraintViolations.flush(em, REFERRED_TO, () -> new Refusal("organisation-used"));
        events.fire(new OrganisationDiscarded(organisation));
    }

    private void describe(Organisation organisation, OrganisationData data) {
        switch (data.scope()) {
            case ALL -> organisation.worksEverywhere();
            case LIST -> {
                known(data.countries());
                organisation.worksIn(data.countries());
            }
            case REGION -> organisation.worksInRegion(String.join(BETWEEN_REGIONS, data.regions()));
        }
        organisation.describe(data.sectors(), data.pressRelease());
        organisation.attest(data.confidence(), data.source(), data.note());
    }

    private void known(Set<String> countries) {
        long known = RowReader.of(
                        em,
                        "SELECT count(*) AS known FROM country WHERE code = ANY (string_to_array(?1, ' '))",
                        String.join(" ", countries))
                .mapToLong(in -> in.id("known"))
                .sum();
        if (known != countries.size()) {
            throw new Refusal("country").at("countryToAdd");
        }
    }

    private Organisation find(UUID organisation, int version) {
        Organisation found =
                References.find(em, Organisation.class, organisation).orElseThrow(Refusal.NotFound::new);
        found.expect(version);
        return found;
    }

    /** An organisation is in no scope, so a role for one edition is not enough. */
    private void guard() {
        if (!caller.isOfTheHouse(Role.ORGANISER)) {
            throw new Refusal.NotFound();
        }
    }
}
