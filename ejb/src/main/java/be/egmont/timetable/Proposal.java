package be.egmont.timetable;

import be.egmont.kernel.Row;
import be.egmont.scheduling.Bound;
import be.egmont.scheduling.Progress.Stage;
import be.egmont.scheduling.Rules;
import be.egmont.scheduling.Timetable;
import be.egmont.timetable.ProposalView.Figures;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What a search for a timetable has reached, and what becomes of it. The work on it is done by jobs. */
@Entity
public class Proposal extends Row {

    @Column(name = "edition_id")
    private long edition;

    private UUID search;

    /** A text, since the persistence provider reads no UUID that is missing. */
    private String keeping;

    private int seconds;
    private Instant since;

    /** By the clock of the database: the nodes that show it need not agree on the time. */
    @Column(name = "begun_at")
    private Instant begunAt;

    private Integer placed;
    private Integer meetings;
    private Long points;
    private Long bound;
    private Double gap;
    private boolean proved;
    private Integer breaks;

    @Column(name = "found_after")
    private Integer foundAfter;

    @Column(name = "kept_at")
    private Instant keptAt;

    private Integer kept;

    protected Proposal() {}

    Proposal(long edition, int seconds, Instant now) {
        this.edition = edition;
        this.seconds = seconds;
        this.since = now;
    }

    void searchedBy(UUID job) {
        search = job;
    }

    void keptBy(UUID job) {
        keeping = job.toString();
    }

    /** A search begins, perhaps not the first: what another attempt has reached counts no more. */
    void begins(Instant moment) {
        begunAt = moment;
        placed = null;
        meetings = null;
        points = null;
        bound = null;
        gap = null;
        breaks = null;
    }

    /** The search has come so far. */
    void reached(Stage stage) {
        placed = stage.placed();
        meetings = stage.meetings();
        points = stage.points();
        breaks = stage.breaks();
        bound(stage.bound());
    }

    void found(Timetable found, int all) {
        placed = found.score().placed();
        meetings = all;
        points = found.score().points(Rules.Prices.usual());
        breaks = found.score().breaks();
        proved = found.proved();
        foundAfter = (int) found.elapsed().toMillis();
        bound(found.bound());
    }

    private void bound(Bound known) {
        boolean isKnown = known.points() != Bound.UNKNOWN.points();
        bound = isKnown ? known.points() : null;
        gap = isKnown ? known.gap(points) : null;
    }

    void kept(int places, Instant now) {
        kept = places;
        keptAt = now;
    }

    long edition() {
        return edition;
    }

    Duration limit() {
        return Duration.ofSeconds(seconds);
    }

    UUID search() {
        return search;
    }

    Optional<UUID> keeping() {
        return Optional.ofNullable(keeping).map(UUID::fromString);
    }

    boolean isFound() {
        return foundAfter != null;
    }

    Instant keptAt() {
        return keptAt;
    }

    Integer kept() {
        return kept;
    }

    /**
     * How good it is; null before the first answer.
     *
     * @param moment the time of the database
     */
    Figures figures(Instant moment) {
        if (points == null) {
            return null;
        }
        Duration elapsed = isFound() ? Duration.ofMillis(foundAfter) : Duration.between(begunAt, moment);
        return new Figures(
                since, elapsed, limit(), placed, meetings, points, bound, gap == null ? 0 : gap, proved, breaks);
    }
}
