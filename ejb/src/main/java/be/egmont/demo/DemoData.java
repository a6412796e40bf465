package be.egmont.demo;

import be.egmont.audit.Journal;
import be.egmont.edition.Edition;
import be.egmont.exchange.Import;
import be.egmont.exchange.ImportActor;
import be.egmont.exchange.ImportKind;
import be.egmont.exchange.Preview;
import be.egmont.kernel.Setting;
import be.egmont.programme.Releases;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * Fills an empty database of a demonstration with the edition of 2026, through the same import as anybody's files, in
 * one transaction, and with what has happened in it up to the time of the demo clock. It has no verbs for callers.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@PermitAll
public class DemoData {

    private static final System.Logger LOG = System.getLogger(DemoData.class.getName());

    private static final long SEED = 2026;
    /** Key of the advisory lock that makes nodes which start together take turns; any number that nobody else uses. */
    private static final long LOCK = 20_260_202L;

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @Inject
    private Clock clock;

    @EJB
    private Journal journal;

    @PostConstruct
    void fill() {
        if (!Setting.DEMO.isOn()) {
            return;
        }
        em.createNativeQuery("SELECT pg_advisory_xact_lock(?1)")
                .setParameter(1, LOCK)
                .getResultList();
        if (em.createQuery("SELECT COUNT(e) FROM Edition e", Long.class).getSingleResult() > 0) {
            return;
        }
        long start = System.nanoTime();
        for (ImportKind kind : ImportKind.values()) {
            if (GIVEN_BY_PEOPLE.contains(kind)) {
                continue;
            }
            bring(
                    kind,
                    kind == ImportKind.PEOPLE
                            ? new DemoPeopleGenerator(SEED).file()
                            : DemoFile.of(kind).bytes());
        }
        Edition edition = em.createQuery("SELECT e FROM Edition e WHERE e.code = :code", Edition.class)
                .setParameter("code", DemoFile.EDITION)
                .getSingleResult();
        Instant now = clock.instant();
        if (DemoLife.BEGINS.isBefore(now)) {
            new DemoLife(em, edition, now, SEED).bring();
        } else {
            new Releases(em).release(edition, now, DemoLife.TEAM);
        }
        int millis = (int) ((System.nanoTime() - start) / 1_000_000);
        journal.done(
                "demo", getClass().getSimpleName(), "fill", edition.reference().toString(), millis);
        LOG.log(System.Logger.Level.INFO, "Demo data imported in {0} ms.", millis);
    }

    /** What comes with the people, and what people give and ask for. */
    private static final Set<ImportKind> GIVEN_BY_PEOPLE =
            EnumSet.of(ImportKind.DELEGATIONS, ImportKind.APPOINTMENTS, ImportKind.REQUESTS, ImportKind.GRANTS);

    private void bring(ImportKind kind, byte[] file) {
        Preview done = new Import(em, null, ImportActor.HOUSE, clock.instant()).run(kind, file);
        if (!done.isGood()) {
            throw new IllegalStateException("The demo data have problems, " + kind + ": " + done.problems());
        }
    }
}
