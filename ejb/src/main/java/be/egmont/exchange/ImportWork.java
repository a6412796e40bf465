package be.egmont.exchange;

import be.egmont.access.Role;
import be.egmont.job.JobHandler;
import be.egmont.job.JobRun;
import be.egmont.kernel.Refusal;
import be.egmont.persistence.RowReader;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Checks or brings in a file that takes longer than anybody waits for a page. What it brings in and that it did is one
 * transaction: whichever node goes on after another was lost finds it done.
 */
@ApplicationScoped
public class ImportWork implements JobHandler<ImportOrder> {

    static final String KIND = "import";

    private static final int KEEPING = 95;

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @EJB
    private Imports imports;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<ImportOrder> payload() {
        return ImportOrder.class;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Role.ORGANISER, Role.ADMINISTRATOR);
    }

    @Override
    public String run(ImportOrder order, JobRun run) {
        if (!run.progress(0, "exchange.job.reading")) {
            return null;
        }
        Optional<UUID> before = run.transact(() -> stored(run.job()));
        if (before.isPresent()) {
            return before.get().toString();
        }
        KeptFile file = imports.kept(order.kept());
        if (!run.progress(JobProgress.READ, order.stores() ? "exchange.job.storing" : "exchange.job.checking")) {
            return null;
        }
        try {
            return order.stores() ? run.transact(() -> store(file, run)) : check(order.kept(), file, run);
        } catch (Refusal refused) {
            if (refused.key().equals("refusal.import-busy")) {
                // a job can wait for its turn
                throw new IllegalStateException(refused);
            }
            throw refused;
        }
    }

    private Optional<UUID> stored(UUID job) {
        return RowReader.of(em, "SELECT reference FROM import_run WHERE job = ?1", job)
                .map(in -> in.reference("reference"))
                .findFirst();
    }

    private String check(UUID kept, KeptFile file, JobRun run) {
        String found =
                imports.preview(file.kind(), file.choices(), file.content()).json();
        if (!run.progress(KEEPING, "exchange.job.keeping")) {
            return null;
        }
        imports.note(kept, found);
        return null;
    }

    private String store(KeptFile file, JobRun run) {
        Outcome done = imports.apply(file.kind(), file.name(), file.choices(), file.content());
        imports.forget();
        String result = done.run() == null ? null : done.run().toString();
        if (result != null) {
            RowReader.query(em, "UPDATE import_run SET job = ?1 WHERE reference = ?2", run.job(), done.run())
                    .executeUpdate();
        }
        run.finish(result);
        return result;
    }
}
