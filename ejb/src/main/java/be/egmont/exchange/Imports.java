package be.egmont.exchange;

import be.egmont.access.Caller;
import be.egmont.access.EditionScopeInterceptor;
import be.egmont.access.Grants;
import be.egmont.access.Role;
import be.egmont.access.Unscoped;
import be.egmont.audit.AuditInterceptor;
import be.egmont.audit.Writes;
import be.egmont.exchange.ImportEvent.FileImported;
import be.egmont.job.CurrentJob;
import be.egmont.job.JobOrder;
import be.egmont.job.JobQueue;
import be.egmont.kernel.Refusal;
import be.egmont.kernel.Translated.Language;
import be.egmont.persistence.RowReader;
import be.egmont.programme.SessionPlaces;
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
import java.util.List;
import java.util.Optional;
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
    private JobQueue queue;

    @Inject
    private CurrentJob current;

    @Inject
    private SessionPlaces places;

    @Inject
    private Event<ImportEvent> events;

    /**
     * A dry run; nothing of it is stored.
     *
     * @param choices what the sender says of headings that explain themselves to nobody
     * @throws Refusal {@code import-busy} when as many files as a node takes at once are being read
     */
    public Preview preview(ImportKind kind, List<ColumnChoice> choices, byte[] file) {
        guard(kind);
        Preview preview = READERS.read(() -> run(brought("exchange.job.checked"), kind, choices, file));
        context.setRollbackOnly();
        return preview;
    }

    /** @param step what a job tells of its rows */
    private Import brought(String step) {
        RowProgress progress = current.run()
                .<RowProgress>map(run -> new JobProgress(run, step))
                .orElse(RowProgress.UNHEARD);
        return new Import(em, grants, by(), clock.instant()).telling(progress);
    }

    private static Preview run(Import by, ImportKind kind, List<ColumnChoice> choices, byte[] file) {
        return by.run(kind, file, ColumnChoice.byHeading(choices));
    }

    /**
     * Imports the whole file.
     *
     * @param name as the sender calls it
     * @param choices what the sender says of headings that explain themselves to nobody
     * @throws Refusal {@code import-problems} when anything is wrong with it, even what the dry run could not know,
     *     {@code import-busy} when as many files as a node takes at once are being read
     */
    @Writes
    public Outcome apply(ImportKind kind, String name, List<ColumnChoice> choices, byte[] file) {
        guard(kind);
        Preview done = READERS.read(() -> run(brought("exchange.job.stored").settling(places), kind, choices, file));
        if (!done.isGood()) {
            throw new Refusal("import-problems", done.found());
        }
        events.fire(new FileImported(kind));
        ImportRun run = done.isNews() ? new ImportRun(done, name, caller.name(), clock.instant()) : null;
        if (run != null) {
            em.persist(run);
        }
        return new Outcome(
                kind, done.created(), done.changed(), done.unchanged(), run == null ? null : run.reference());
    }

    /**
     * Keeps a file until its sender has it imported or sends another one, for an hour at most.
     *
     * @param name as the sender calls it, cut at 255 characters
     * @param choices what the sender says of its headings; empty for what was said of an earlier file of that kind
     * @return by which {@link #kept} gives it back
     */
    public UUID keep(ImportKind kind, String name, List<ColumnChoice> choices, byte[] file) {
        guard(kind);
        ImportFile.forgetOf(em, caller.name());
        ImportFile kept = new ImportFile(
                caller.name(), kind, name, choices.isEmpty() ? remembered(kind) : choices, file, clock.instant());
        em.persist(kept);
        if (!choices.isEmpty()) {
            remember(kind, choices);
        }
        return kept.id();
    }

    private List<ColumnChoice> remembered(ImportKind kind) {
        return RowReader.of(
                        em,
                        "SELECT choices FROM import_matching WHERE sender = ?1 AND kind = ?2",
                        caller.name(),
                        kind.name())
                .map(in -> ImportJson.choices(in.text("choices")))
                .findFirst()
                .orElse(List.of());
    }

    private void remember(ImportKind kind, List<ColumnChoice> choices) {
        RowReader.query(
                        em,
                        "INSERT INTO import_matching (sender, kind, choices) VALUES (?1, ?2, ?3)"
                                + " ON CONFLICT (sender, kind) DO UPDATE SET choices = excluded.choices",
                        caller.name(),
                        kind.name(),
                        ImportJson.write(choices))
                .executeUpdate();
    }

    /**
     * Has a file of the caller's checked or brought in by a job, which tells how far it is.
     *
     * @return the job; empty when one is at that file already
     */
    public Optional<UUID> later(@Unscoped("a file is its sender's alone") UUID kept, boolean stores) {
        file(kept);
        return queue.add(new JobOrder<>(ImportWork.KIND, kept.toString(), null, new ImportOrder(kept, stores)));
    }

    /**
     * Keeps what the dry run of a file of the caller's has found.
     *
     * @param found as {@link Preview#json} writes it
     */
    public void note(@Unscoped("a file is its sender's alone") UUID kept, String found) {
        file(kept).checked(found);
    }

    /**
     * The file that the caller has sent, with what its dry run has found.
     *
     * @throws Refusal {@code import-file-gone} when it is there no more, or is somebody else's
     */
    public CheckedFile checked(@Unscoped("a file is its sender's alone") UUID kept) {
        return file(kept).check();
    }

    /** What is wrong with a file of the caller's, as a file in that language. */
    public ExportFile problems(
            @Unscoped("a file is its sender's alone") UUID kept, ExportFormat format, Language language) {
        CheckedFile file = file(kept).check();
        if (file.preview() == null) {
            throw new Refusal.NotFound();
        }
        return ExportWriter.problems(file, format, language);
    }

    /**
     * The file that the caller has sent.
     *
     * @throws Refusal {@code import-file-gone} when it is there no more, or is somebody else's
     */
    public KeptFile kept(@Unscoped("a file may speak of any edition, and is its sender's alone") UUID kept) {
        return file(kept).told();
    }

    private ImportFile file(UUID kept) {
        guard();
        ImportFile file = em.find(ImportFile.class, kept);
        if (file == null || !file.isOf(caller.name(), clock.instant())) {
            throw new Refusal("import-file-gone").at("upload");
        }
        return file;
    }

    /** Forgets the file that the caller has sent, whether it was imported or not. */
    public void forget() {
        guard();
        ImportFile.forgetOf(em, caller.name());
    }

    private void guard(ImportKind kind) {
        ImportGuard.check(caller, kind);
    }

    private void guard() {
        ImportGuard.check(caller);
    }

    private ImportActor by() {
        return new ImportActor(caller.name(), caller.isOfTheHouse(Role.ADMINISTRATOR));
    }
}
