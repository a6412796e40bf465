package be.egmont.delegation;

import be.egmont.post.PostStatus;
import be.egmont.post.Region;
import java.util.List;
import java.util.function.Predicate;

/** How many posts there are, how many are expected to send somebody, and what was answered: of all, and of those looked for. */
public record DelegationCounts(List<Cell> cells) {

    /**
     * The posts that have all of this in common.
     *
     * @param rsvp what the head has answered, null when nobody is named or the reader does not see it
     * @param whole whether the reader sees all of them
     * @param all how many posts
     * @param found how many of those are among the posts looked for
     */
    public record Cell(Region region, PostStatus status, Rsvp rsvp, boolean whole, long all, long found) {

        private boolean answered() {
            return rsvp != null && rsvp != Rsvp.AWAITED;
        }
    }

    /** Whether the reader sees what all have answered. */
    public boolean isWhole() {
        return cells.stream().allMatch(Cell::whole);
    }

    /** How many posts are expected to send somebody. */
    public long expected() {
        return all(cell -> cell.status().sendsDelegation());
    }

    public long answered() {
        return all(Cell::answered);
    }

    /** How many heads gave that answer. */
    public long of(Rsvp answer) {
        return all(cell -> cell.rsvp() == answer);
    }

    /** How many posts of the region were found. */
    public long found(Region region) {
        return found(cell -> cell.region() == region);
    }

    /** How many of those are expected to send somebody. */
    public long expected(Region region) {
        return found(cell -> cell.region() == region && cell.status().sendsDelegation());
    }

    /** How many of those have answered. */
    public long answered(Region region) {
        return found(cell -> cell.region() == region && cell.status().sendsDelegation() && cell.answered());
    }

    private long all(Predicate<Cell> which) {
        return cells.stream().filter(which).mapToLong(Cell::all).sum();
    }

    private long found(Predicate<Cell> which) {
        return cells.stream().filter(which).mapToLong(Cell::found).sum();
    }
}
