package be.egmont.web.audit;

import be.egmont.audit.JournalLine;
import be.egmont.audit.JournalRow;
import java.util.List;

/** One line of the journal with its parsed changes, of which a page shows some or none. */
public class JournalEntry {

    /** Of an act on one thing all; of an import so many that one sees what it was about. */
    static final int FIRST = 6;

    private final JournalLine line;
    private final JournalChange.Part part;

    /**
     * Shows the first of the changes.
     *
     * @param shown at most so many of them; zero where only their number is told
     */
    JournalEntry(JournalLine line, int shown) {
        this(line, 0, shown);
    }

    private JournalEntry(JournalLine line, int first, int size) {
        this.line = line;
        this.part = JournalChange.part(line.row().changes(), first, size);
    }

    /** The same with other changes shown, from that one on; the first has the number zero. */
    JournalEntry part(int first, int size) {
        return first == 0 && part.changes().size() == Math.min(size, part.total())
                ? this
                : new JournalEntry(line, first, size);
    }

    public JournalLine getLine() {
        return line;
    }

    public JournalRow getRow() {
        return line.row();
    }

    public List<JournalChange> getChanges() {
        return part.changes();
    }

    public int getTotal() {
        return part.total();
    }

    /** How many changes the page leaves out. */
    public int getMore() {
        return part.total() - part.changes().size();
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
