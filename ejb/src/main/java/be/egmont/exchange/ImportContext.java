package be.egmont.exchange;

import be.egmont.access.Grants;
import be.egmont.delegation.Participant;
import be.egmont.edition.Edition;
import be.egmont.edition.PlacesLock;
import be.egmont.programme.SessionPlaces;
import jakarta.persistence.EntityManager;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** The state of one import: entity manager, counts and problems. */
final class ImportContext {

    private static final int FLUSHED_AT_ONCE = 500;

    private final EntityManager em;
    private final Grants grants;
    private final ImportActor by;
    private final Instant now;
    private final Problems problems;
    private int created;
    private int changed;
    private int unchanged;
    private final Map<Integer, RowResult.Act> acts = new HashMap<>();
    private final Map<Edition, List<UUID>> answered = new TreeMap<>(Comparator.comparing(Edition::id));
    private SessionPlaces places;
    private RowProgress progress = RowProgress.UNHEARD;
    private int flushed;
    private Sheet sheet;
    private Map<String, Integer> columns = Map.of();

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

    /** What is stored is to have its consequences for the places of sessions; a dry run has none. */
    void settles(SessionPlaces sessions) {
        places = sessions;
    }

    /** Who wants to know how many rows are done. */
    void tells(RowProgress hearing) {
        progress = hearing;
    }

    /** Answers of these editions are about to change: until the import is over nobody else changes any. */
    void answersChange(Collection<Edition> editions) {
        if (places != null) {
            editions.stream()
                    .distinct()
                    .sorted(Comparator.comparing(Edition::id))
                    .forEach(edition -> PlacesLock.hold(em, edition));
        }
    }

    /** The participant has answered otherwise than was known. */
    void answered(Participant participant) {
        answered.computeIfAbsent(participant.edition(), edition -> new ArrayList<>())
                .add(participant.reference());
    }

    /** All is stored: who comes no more gives back the places that he had. */
    void settle() {
        if (places != null) {
            answered.forEach(places::answered);
        }
    }

    /** Whether nothing was wrong so far. */
    boolean isGood() {
        return problems.none();
    }

    EntityManager em() {
        return em;
    }

    /** Whether the file says anything in that column: what it has no column for stays as it is. */
    boolean has(String column) {
        return columns.containsKey(column);
    }

    void problem(int row, String column, String reason, Serializable... arguments) {
        problems.add(row, column, reason, arguments);
    }

    void created(int row) {
        created++;
        done(row, RowResult.Act.CREATED);
    }

    void changed(int row) {
        changed++;
        done(row, RowResult.Act.CHANGED);
    }

    void unchanged(int row) {
        unchanged++;
        done(row, RowResult.Act.UNCHANGED);
    }

    private void done(int row, RowResult.Act act) {
        acts.merge(row, act, ImportContext::more);
        progress.done(Math.min(acts.size(), rows() - 1), rows());
    }

    /** All rows are stored; what comes now is of the file as a whole. */
    void allDone() {
        progress.done(rows(), rows());
    }

    private int rows() {
        return sheet == null ? 1 : sheet.rows().size();
    }

    /**
     * Writes what was stored so far, if that is much: else nearly all that a large file takes would come after the last of its rows
     * was said to be done.
     */
    void flushNowAndThen() {
        if (acts.size() - flushed >= FLUSHED_AT_ONCE && problems.none()) {
            flushed = acts.size();
            em.flush();
        }
    }

    /** A row may stand for many things: what happens to any of them happens to it. */
    private static RowResult.Act more(RowResult.Act one, RowResult.Act other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** What was read; null when it could not be. */
    void read(Sheet read, Map<String, Integer> found) {
        sheet = read;
        columns = found;
    }

    Preview preview(ImportKind kind, Map<String, String> chosen) {
        List<RowResult> results = List.of();
        List<String> heads = List.of();
        if (sheet != null) {
            problems.locate(sheet, columns);
            Set<Integer> wrong = problems.rows();
            List<Integer> labels = kind.importer().labels().stream()
                    .map(columns::get)
                    .filter(Objects::nonNull)
                    .toList();
            results = sheet.rows().stream()
                    .map(row -> new RowResult(
                            row.number(),
                            wrong.contains(row.number())
                                    ? RowResult.Act.WRONG
                                    : acts.getOrDefault(row.number(), RowResult.Act.UNCHANGED),
                            RowParser.shortened(labels.stream()
                                    .map(column -> row.cell(column).strip())
                                    .filter(text -> !text.isEmpty())
                                    .collect(Collectors.joining(" ")))))
                    .toList();
            heads = sheet.columns();
        }
        return new Preview(
                kind,
                created,
                changed,
                unchanged,
                problems.count(),
                problems.list(),
                results,
                heads,
                Matching.guess(heads, kind.columns(), chosen),
                problems.areOfColumns());
    }
}
