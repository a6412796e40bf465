package be.egmont.exchange;

import be.egmont.access.Caller;
import be.egmont.access.EditionScopeInterceptor;
import be.egmont.access.Role;
import be.egmont.access.Unscoped;
import be.egmont.audit.AuditInterceptor;
import be.egmont.audit.Writes;
import be.egmont.exchange.ImportEvent.ImportUndone;
import be.egmont.kernel.Refusal;
import be.egmont.kernel.Translated;
import be.egmont.persistence.References;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Files that were brought in: what each of them changed, and taking it back as long as nobody has touched it since. */
@Stateless
@RolesAllowed({Role.ORGANISER, Role.ADMINISTRATOR})
@Interceptors({AuditInterceptor.class, EditionScopeInterceptor.class})
public class ImportRuns {

    /** So much of what stands in the way is told. */
    private static final int TOLD = 10;

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<ImportEvent> events;

    /** A part of them, the latest first. */
    public ImportRunList list(int offset, int size) {
        ImportGuard.check(caller);
        return queries().list(offset, size);
    }

    /** One of them, with what keeps it from being undone. */
    public ImportRunView view(@Unscoped("a file may speak of any edition") UUID run) {
        RunQueries queries = queries();
        ImportRunRow row = find(queries, run);
        RunQueries.Touched touched = row.isUndone()
                ? null
                : queries.entry(run).map(entry -> queries.touched(entry, TOLD)).orElse(null);
        return touched == null
                ? new ImportRunView(row, List.of(), 0)
                : new ImportRunView(row, touched.first(), touched.count());
    }

    /** A part of what it changed, in the order in which it was done. */
    public ImportedChanges changes(@Unscoped("a file may speak of any edition") UUID run, int offset, int size) {
        RunQueries queries = queries();
        find(queries, run);
        return queries.entry(run)
                .map(entry -> queries.changes(entry, offset, size))
                .orElse(new ImportedChanges(List.of(), 0));
    }

    /**
     * Takes back all that it changed: what it made goes, what it changed is as it was before.
     *
     * @throws Refusal {@code import-undo-touched} when somebody has changed any of it since, or refers to it; {@code
     *     import-undone} when it is undone already; {@code import-undo-grants} and {@code import-undo-requests} for what is
     *     revoked and withdrawn one by one
     */
    @Writes
    public void undo(@Unscoped("a file may speak of any edition") UUID run, int version) {
        RunQueries queries = queries();
        find(queries, run);
        ImportRun undone = References.find(em, ImportRun.class, run).orElseThrow(Refusal.NotFound::new);
        undone.expect(version);
        undone.undo(caller.name(), clock.instant());
        long entry = queries.entry(run).orElseThrow(() -> new Refusal("import-undo-unknown"));
        refuse(queries.touched(entry, TOLD));
        em.flush();
        refuse(queries.undo(entry, TOLD));
        events.fire(new ImportUndone(undone.kind()));
    }

    private static void refuse(RunQueries.Touched touched) {
        if (touched.count() > 0) {
            TouchedThing first = touched.first().get(0);
            Translated name = first.name() == null
                    ? new Translated(first.relation(), first.relation(), first.relation(), first.relation())
                    : first.name();
            throw new Refusal("import-undo-touched", name, touched.count() - 1);
        }
    }

    private ImportRunRow find(RunQueries queries, UUID run) {
        ImportGuard.check(caller);
        ImportRunRow row = queries.find(run).orElseThrow(Refusal.NotFound::new);
        ImportGuard.check(caller, row.kind());
        return row;
    }

    private RunQueries queries() {
        return new RunQueries(em);
    }
}
