package be.egmont.it.door;

import be.egmont.access.Role;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** {@code rights.csv}: a line for each verb of each door, a column for each role, an x where the role may. */
final class Table {

    /** Somebody who has not signed in; whatever is open to him is open to all. */
    static final String NOBODY = "nobody";

    private Table() {}

    /** Verb to those who may. */
    static Map<String, Set<String>> read() {
        Map<String, Set<String>> table = new TreeMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Table.class.getResourceAsStream("rights.csv")), StandardCharsets.UTF_8))) {
            List<String> head = List.of(lines.readLine().split(","));
            if (!head.containsAll(Role.ALL) || !head.contains(NOBODY)) {
                throw new IllegalStateException("The table lacks a role: " + head);
            }
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split(",", -1);
                Set<String> roles = new HashSet<>();
                for (int i = 1; i < head.size(); i++) {
                    if (cells[i].equals("x")) {
                        roles.add(head.get(i));
                    }
                }
                table.put(cells[0], roles);
            }
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
