package be.egmont.exchange;

import be.egmont.access.Caller;
import be.egmont.access.EditionScopeInterceptor;
import be.egmont.access.Grants;
import be.egmont.access.Role;
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
import java.time.Duration;

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
    private Event<ImportEvent> events;

    /**
     * A dry run; nothing of it is stored.
     *
     * @throws Refusal {@code import-busy} when as many files as a node takes at once are being read
     */
    public Preview preview(ImportKind kind, byte[] file) {
        guard(kind);
        Preview preview = READERS.read(() -> new Import(em, grants, by()).run(kind, file));
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
        Preview done = READERS.read(() -> new Import(em, grants, by()).run(kind, file));
        if (!done.isGood()) {
            throw new Refusal("import-problems", done.problems().size());
        }
        events.fire(new FileImported(kind));
        return new Outcome(kind, done.created(), done.changed(), done.unchanged());
    }

    private ImportActor by() {
        return new ImportActor(caller.name(), caller.isOfTheHouse(Role.ADMINISTRATOR));
    }

    /** A file may speak of any edition, so a role for one is not enough; roles are brought in by administrators only. */
    private void guard(ImportKind kind) {
        boolean administrator = caller.isOfTheHouse(Role.ADMINISTRATOR);
        if (kind == ImportKind.GRANTS ? !administrator : !administrator && !caller.isOfTheHouse(Role.ORGANISER)) {
            throw new Refusal.NotFound();
        }
    }
}
