package be.egmont.access;

import be.egmont.audit.JournalLine;
import java.util.List;

/**
 * Some rows of what the journal holds of one thing, the youngest first.
 *
 * @param older the row before which there are older ones; null when these are the oldest
 */
public record History(List<JournalLine> lines, Long older) {

    /** Of the rows that were read, at most so many, and whether there are more. */
    static History of(List<JournalLine> read, int most) {
        if (read.size() <= most) {
            return new History(List.copyOf(read), null);
        }
        List<JournalLine> lines = List.copyOf(read.subList(0, most));
        return new History(lines, lines.get(most - 1).row().id());
    }
}
