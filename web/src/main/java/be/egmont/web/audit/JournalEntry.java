package be.egmont.web.audit;

import be.egmont.audit.JournalLine;
import be.egmont.audit.JournalRow;
import java.util.List;

/** One line of the journal with its parsed changes, of which a page shows the first. */
public class JournalEntry {

    /** Of an act on one thing all; of an import so many that one sees what it was about. */
    private static final int SHOWN = 6;

    private final JournalLine line;
    private final List<JournalChange> changes;

    JournalEntry(JournalLine line) {
        this.line = line;
        this.changes = JournalChange.of(line.row().changes());
    }

    public JournalLine getLine() {
        return line;
    }

    public JournalRow getRow() {
        return line.row();
    }

    public List<JournalChange> getChanges() {
        return changes.subList(0, Math.min(SHOWN, changes.size()));
    }

    public int getTotal() {
        return changes.size();
    }

    /** How many changes the page leaves out. */
    public int getMore() {
        return changes.size() - getChanges().size();
    }

    /** The things the verb was called with or has created; may be empty. */
    public List<String> getThings() {
        return line.row().thing() == null
                ? List.of()
                : List.of(line.row().thing().split(" "));
    }

    /** The kind of status that its outcome wears. */
    public String getKind() {
        return switch (line.row().outcome()) {
            case "DONE" -> "present";
            case "REFUSED" -> "block";
            default -> "warning";
        };
    }
}
