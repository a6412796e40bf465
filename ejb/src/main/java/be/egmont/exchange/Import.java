package be.egmont.exchange;

import be.egmont.access.Grants;
import be.egmont.programme.SessionPlaces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The import of one file. It always runs completely, including the constraints of the database; a dry run is a run that
 * is rolled back.
 */
public final class Import {

    private static final Pattern CONSTRAINT = Pattern.compile("constraint \"(\\w+)\"");

    private final EntityManager em;
    private final Grants grants;
    private final ImportActor by;
    private final Instant now;
    private SessionPlaces places;
    private RowProgress progress = RowProgress.UNHEARD;

    public Import(EntityManager em, Grants grants, ImportActor by, Instant now) {
        this.now = now;
        this.em = em;
        this.grants = grants;
        this.by = by;
    }

    /** It is to be kept, so that places of sessions that get free by it are promised to those who wait for them. */
    Import settling(SessionPlaces sessions) {
        places = sessions;
        return this;
    }

    /** Somebody waits for it. */
    Import telling(RowProgress hearing) {
        progress = hearing;
        return this;
    }

    public Preview run(ImportKind kind, byte[] file) {
        return run(kind, file, Map.of());
    }

    /** @param chosen by folded heading the column that it stands for, where somebody has said so */
    Preview run(ImportKind kind, byte[] file, Map<String, String> chosen) {
        Problems problems = new Problems();
        ImportContext merge = new ImportContext(em, grants, by, now, problems);
        merge.settles(places);
        merge.tells(progress);
        Optional<Sheet> sheet = Sheets.read(file, problems);
        sheet.ifPresent(table -> bring(kind.importer(), table, chosen, problems, merge));
        return merge.preview(kind, chosen);
    }

    private <L> void bring(
            Importer<L> importer, Sheet sheet, Map<String, String> chosen, Problems problems, ImportContext merge) {
        Map<String, Integer> columns = importer.columns(sheet, chosen, problems);
        merge.read(sheet, columns);
        List<ParsedRow<L>> entries =
                importer.read(sheet, columns, ReferenceData.of(em, now), () -> importer.stored(em), problems);
        try {
            importer.merge(entries, merge);
            if (problems.none()) {
                em.flush();
                merge.settle();
                merge.allDone();
            }
        } catch (PersistenceException e) {
            // violations that only the database sees, such as those of two imports at once
            problems.ofFile("database", constraint(e));
        }
    }

    /** The name of the violated constraint, or else the SQLSTATE. */
    private static String constraint(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException said) {
                Matcher name = CONSTRAINT.matcher(String.valueOf(said.getMessage()));
                return name.find() ? name.group(1) : String.valueOf(said.getSQLState());
            }
        }
        return e.getClass().getSimpleName();
    }
}
