package be.egmont.exchange;

import be.egmont.access.Caller;
import be.egmont.access.EditionScopeInterceptor;
import be.egmont.access.Grants;
import be.egmont.access.Role;
import be.egmont.access.Unscoped;
import be.egmont.audit.AuditInterceptor;
import be.egmont.audit.Writes;
import be.egmont.exchange.ImportEvent.FileImported;
import be.egmont.kernel.Refusal;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Files come in: first a dry run that lists every bad row and column, then all of it or nothing. */
@Stateless
@RolesAllowed({Role.ORGANISER, Role.ADMINISTRATOR})
@Interceptors({AuditInterceptor.class, EditionScopeInterceptor.class})
public class Imports {

    /** What a file may cost while it is read is known, so how many at once is what bounds the memory of a node. */
    private static final ReadingSlots READERS = new ReadingSlots(2, Duration.ofSeconds(5));

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @Resource
    private SessionContext context;

    @EJB
    private Grants grants;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<ImportEvent> events;

    /**
     * A dry run; nothing of it is stored.
     *
     * @throws Refusal {@code import-busy} when as many files as a node takes at once are being read
     */
    public Preview preview(ImportKind kind, byte[] file) {
        guard(kind);
        Preview preview = READERS.read(() -> new Import(em, grants, by(), clock.instant()).run(kind, file));
        context.setRollbackOnly();
        return preview;
    }

    /**
     * Imports the whole file.
     *
     * @throws Refusal {@code import-problems} when anything is wrong with it, even what the dry run could not know,
     *     {@code import-busy} when as many files as a node takes at once are being read
     */
    @Writes
    public Outcome apply(ImportKind kind, byte[] file) {
        guard(kind);
        Preview done = READERS.read(() -> new Import(em, grants, by(), clock.instant()).run(kind, file));
        if (!done.isGood()) {
            throw new Refusal("import-problems", done.found());
        }
        events.fire(new FileImported(kind));
        return new Outcome(kind, done.created(), done.changed(), done.unchanged());
    }

    /**
     * Keeps a file that was checked until its sender has it imported or sends another one, for an hour at most.
     *
     * @param name as the sender calls it, cut at 255 characters
     * @return by which {@link #kept} gives it back
     */
    public UUID keep(ImportKind kind, String name, byte[] file) {
        guard(kind);
        ImportFile.forgetOf(em, caller.name());
        ImportFile kept = new ImportFile(caller.name(), kind, name, file, clock.instant());
        em.persist(kept);
        return kept.id();
    }

    /**
     * The file that the caller has sent.
     *
     * @throws Refusal {@code import-file-gone} when it is there no more, or is somebody else's
     */
    public KeptFile kept(@Unscoped("a file may speak of any edition, and is its sender's alone") UUID kept) {
        guard();
        ImportFile file = em.find(ImportFile.class, kept);
        if (file == null || !file.isOf(caller.name(), clock.instant())) {
            throw new Refusal("import-file-gone").at("upload");
        }
        return file.told();
    }

    /** Forgets the file that the caller has sent, whether it was imported or not. */
    public void forget() {
        guard();
        ImportFile.forgetOf(em, caller.name());
    }

    private ImportActor by() {
        return new ImportActor(caller.name(), caller.isOfTheHouse(Role.ADMINISTRATOR));
    }

    /** Roles are brought in by administrators only. */
    private void guard(ImportKind kind) {
        guard();
        if (kind == ImportKind.GRANTS && !caller.isOfTheHouse(Role.ADMINISTRATOR)) {
            throw new Refusal.NotFound();
        }
    }

    /** A file may speak of any edition, so a role for one is not enough. */
    private void guard() {
        if (!caller.isOfTheHouse(Role.ADMINISTRATOR) && !caller.isOfTheHouse(Role.ORGANISER)) {
            throw new Refusal.NotFound();
        }
    }
}
