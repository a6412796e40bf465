package be.egmont.stakeholder;

import java.util.List;

/** How many organisations there are of each category, and how many of these are among those looked for. */
public record OrganisationCounts(List<Cell> cells) {

    /** The organisations of one category. */
    public record Cell(String category, long all, long found) {}

    public long all() {
        return cells.stream().mapToLong(Cell::all).sum();
    }

    /** How many of the category were found. */
    public long found(String category) {
        return cells.stream()
                .filter(cell -> cell.category().equals(category))
                .mapToLong(Cell::found)
                .sum();
    }
}
