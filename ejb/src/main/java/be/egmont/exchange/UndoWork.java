package be.egmont.exchange;

import be.egmont.access.Role;
import be.egmont.job.JobHandler;
import be.egmont.job.JobRun;
import be.egmont.persistence.RowReader;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;
import java.util.UUID;

/** Undoes a file of many rows. All of it is one transaction: whichever node goes on after another was lost finds it done or not begun. */
@ApplicationScoped
public class UndoWork implements JobHandler<UndoOrder> {

    static final String KIND = "import-undo";

    private static final int LOOKING = 10;
    private static final int UNDOING = 40;

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @EJB
    private ImportRuns runs;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<UndoOrder> payload() {
        return UndoOrder.class;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Role.ORGANISER, Role.ADMINISTRATOR);
    }

    @Override
    public String run(UndoOrder order, JobRun run) {
        if (!run.progress(LOOKING, "exchange.job.looking")) {
            return null;
        }
        boolean done = run.transact(() -> isUndone(order.run()));
        if (!done && !run.progress(UNDOING, "exchange.job.undoing")) {
            return null;
        }
        return done ? order.run().toString() : run.transact(() -> undo(order, run));
    }

    private boolean isUndone(UUID run) {
        return RowReader.of(em, "SELECT undone_at FROM import_run WHERE reference = ?1", run)
                .anyMatch(in -> !in.isNull("undone_at"));
    }

    private String undo(UndoOrder order, JobRun run) {
        runs.undo(order.run(), order.version());
        run.finish(order.run().toString());
        return order.run().toString();
    }
}
