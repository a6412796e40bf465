package be.egmont.exchange;

import be.egmont.access.Grants;
import jakarta.persistence.EntityManager;
import java.io.Serializable;
import java.time.Instant;

/** The state of one import: entity manager, counts and problems. */
final class ImportContext {

    private final EntityManager em;
    private final Grants grants;
    private final ImportActor by;
    private final Instant now;
    private final Problems problems;
    private int created;
    private int changed;
    private int unchanged;

    ImportContext(EntityManager em, Grants grants, ImportActor by, Instant now, Problems problems) {
        this.em = em;
        this.grants = grants;
        this.by = by;
        this.now = now;
        this.problems = problems;
    }

    /** The boundary of grants: imports obey the same rules as pages. */
    Grants grants() {
        return grants;
    }

    /** Who brings the file in. */
    ImportActor by() {
        return by;
    }

    /** When it is brought in. */
    Instant now() {
        return now;
    }

    EntityManager em() {
        return em;
    }

    void problem(int row, String column, String reason, Serializable... arguments) {
        problems.add(row, column, reason, arguments);
    }

    void created() {
        created++;
    }

    void changed() {
        changed++;
    }

    void unchanged() {
        unchanged++;
    }

    Preview preview(ImportKind kind) {
        return new Preview(kind, created, changed, unchanged, problems.count(), problems.list());
    }
}
