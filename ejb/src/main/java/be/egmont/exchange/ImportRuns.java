package be.egmont.exchange;

import be.egmont.access.Caller;
import be.egmont.access.EditionScopeInterceptor;
import be.egmont.access.Grants;
import be.egmont.access.Role;
import be.egmont.access.Unscoped;
import be.egmont.audit.AuditInterceptor;
import be.egmont.audit.Writes;
import be.egmont.edition.Edition;
import be.egmont.edition.PlacesLock;
import be.egmont.exchange.ImportEvent.ImportUndone;
import be.egmont.job.JobOrder;
import be.egmont.job.JobQueue;
import be.egmont.job.JobView;
import be.egmont.kernel.Refusal;
import be.egmont.kernel.Translated;
import be.egmont.meeting.MeetingRequest;
import be.egmont.meeting.MeetingStep;
import be.egmont.meeting.Step;
import be.egmont.persistence.References;
import be.egmont.programme.SessionPlaces;
import be.egmont.text.Book;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
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

    @EJB
    private Grants grants;

    @Inject
    private JobQueue queue;

    @Inject
    private SessionPlaces places;

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
        ImportGuard.check(caller);
        RunQueries queries = queries();
        // before the row: a job that ends in between has changed it
        JobView undoing = queue.active(UndoWork.KIND, run.toString()).orElse(null);
        ImportRunRow row = find(queries, run);
        // a role can be revoked whatever became of it since
        RunQueries.Touched touched = row.isUndone()
                        || undoing != null
                        || row.kind().undoing() == Undoing.REVOKED
                ? null
                : queries.entry(run).map(entry -> queries.touched(entry, TOLD)).orElse(null);
        return touched == null
                ? new ImportRunView(row, List.of(), 0, undoing)
                : new ImportRunView(row, touched.first(), touched.count(), undoing);
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
     * Has it undone by a job, which tells how far it is.
     *
     * @return the job; empty when one is at it already
     */
    public Optional<UUID> later(@Unscoped("a file may speak of any edition") UUID run, int version) {
        find(queries(), run);
        return queue.add(new JobOrder<>(UndoWork.KIND, run.toString(), null, new UndoOrder(run, version)));
    }

    /**
     * Takes back all that it changed: what it made goes, what it changed is as it was before. Of roles and requests it stays
     * known that there were any: roles end now, unless they have ended before, and requests are withdrawn.
     *
     * @throws Refusal {@code import-undo-touched} when somebody has changed any of it since, or refers to it; {@code
     *     import-undone} when it is undone already; {@code grant-last-administrator} when Egmont would be left without one
     */
    @Writes
    public void undo(@Unscoped("a file may speak of any edition") UUID run, int version) {
        RunQueries queries = queries();
        find(queries, run);
        ImportRun undone = References.find(em, ImportRun.class, run).orElseThrow(Refusal.NotFound::new);
        undone.expect(version);
        undone.undo(caller.name(), clock.instant());
        long entry = queries.entry(run).orElseThrow(() -> new Refusal("import-undo-unknown"));
        Undoing how = undone.kind().undoing();
        if (how == Undoing.REVOKED) {
            String why = why(undone);
            queries.openGrants(entry, clock.instant()).forEach(grant -> grants.revoke(grant, why));
        } else {
            refuse(queries.touched(entry, TOLD));
            if (how == Undoing.WITHDRAWN) {
                queries.made(entry, "meeting_request").forEach(request -> withdraw(request, why(undone)));
            } else {
                em.flush();
                queries.answered(entry).forEach(edition -> PlacesLock.hold(em, edition));
                refuse(queries.undo(entry, TOLD));
                queries.undoStays(entry, caller.name(), clock.instant())
                        .forEach((edition, who) -> places.answered(em.find(Edition.class, edition), who));
            }
        }
        events.fire(new ImportUndone(undone.kind()));
    }

    /** As whoever reads of it is told, in the language of whoever has done it. */
    private String why(ImportRun undone) {
        return Book.in(caller.language()).sentence("exchange.run.why", undone.fileName());
    }

    private void withdraw(UUID reference, String why) {
        MeetingRequest request =
                References.find(em, MeetingRequest.class, reference).orElseThrow(Refusal.NotFound::new);
        request.withdraw();
        em.persist(new MeetingStep(request, Step.WITHDRAWN, why, caller.name(), clock.instant()));
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
