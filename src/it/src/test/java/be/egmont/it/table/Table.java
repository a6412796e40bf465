package be.egmont.it.table;

import be.egmont.access.Role;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * {@code rights.csv}: a line for each verb of each boundary, a column for each role, an x where the role may, and how
 * far it has to reach for that; cells at the end that are empty may be left out. What somebody hears who has the role by another
 * scope follows from it.
 */
public final class Table {

    /** Somebody who has not signed in; whatever is open to him is open to all. */
    public static final String NOBODY = "nobody";

    /** How far a role has to reach for a verb. */
    public enum Counts {
        /** It is about no edition: the role counts wherever it was given. */
        ANYWHERE,
        /** It is about an edition: the role has to count there. */
        EDITION,
        /** It may be about any edition: a role for one is not enough. */
        HOUSE
    }

    /** One verb of one boundary. */
    private record Line(Counts counts, Set<String> roles) {}

    private final Map<String, Line> lines = new TreeMap<>();

    private Table() {}

    public static Table read() {
        Table table = new Table();
        List<String[]> rows = rows("rights.csv");
        List<String> head = List.of(rows.get(0));
        if (!head.containsAll(Role.ALL) || !head.contains(NOBODY)) {
            throw new IllegalStateException("The table lacks a role: " + head);
        }
        for (String[] cells : rows.subList(1, rows.size())) {
            Set<String> roles = new HashSet<>();
            for (int i = 2; i < cells.length; i++) {
                if (cells[i].equals("x")) {
                    roles.add(head.get(i));
                }
            }
            table.lines.put(cells[0], new Line(Counts.valueOf(cells[1].toUpperCase(Locale.ROOT)), roles));
        }
        return table;
    }

    /** The cells of a file beside this class, the head first. */
    static List<String[]> rows(String file) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Table.class.getResourceAsStream(file)), StandardCharsets.UTF_8))) {
            return lines.lines().map(line -> line.split(",", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Set<String> verbs() {
        return lines.keySet();
    }

    /** Whether it is open to whoever comes, also to nobody. */
    public boolean isOpenToAll(String verb) {
        return may(verb, NOBODY);
    }

    public boolean may(String verb, String role) {
        return line(verb).roles().contains(role);
    }

    public Counts counts(String verb) {
        return line(verb).counts();
    }

    /**
     * What somebody hears who has that role so far, and nothing else.
     *
     * @param here whether he asks for something of this edition; else for whatever is current for him
     */
    public Answer expects(String verb, String role, Holding holding, boolean here) {
        if (!may(verb, role)) {
            return Answer.CLOSED;
        }
        return switch (counts(verb)) {
            case ANYWHERE -> Answer.OPEN;
            case EDITION -> here && holding.isElsewhere() ? Answer.HIDDEN : Answer.OPEN;
            case HOUSE -> holding == Holding.HOUSE ? Answer.OPEN : Answer.HIDDEN;
        };
    }

    private Line line(String verb) {
        Line line = lines.get(verb);
        if (line == null) {
            throw new IllegalArgumentException("The table has no verb " + verb);
        }
        return line;
    }
}
