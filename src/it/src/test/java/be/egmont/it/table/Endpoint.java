package be.egmont.it.table;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code ways.csv}: a page, a servlet or an operation of the API, and the verb of a boundary to which it leads. What
 * the table says of the verb holds for the way.
 *
 * @param pattern as it is deployed
 * @param asked what is asked for there; what stands in braces is filled in
 * @param verb null where everybody comes in, before anybody is known
 */
public record Endpoint(String method, String pattern, String asked, String verb) {

    /** As a deployment has it. */
    public record Deployed(String method, String pattern) implements Comparable<Deployed> {

        @Override
        public int compareTo(Deployed other) {
            return Comparator.comparing(Deployed::pattern)
                    .thenComparing(Deployed::method)
                    .compare(this, other);
        }
    }

    public static List<Endpoint> all() {
        List<String[]> rows = Table.rows("ways.csv");
        return rows.subList(1, rows.size()).stream()
                .map(cells -> new Endpoint(
                        cells[0],
                        cells[1],
                        cells[2].startsWith("/") ? cells[2] : cells[1] + cells[2],
                        cells[3].isEmpty() ? null : cells[3]))
                .toList();
    }

    public Deployed deployed() {
        return new Deployed(method, pattern);
    }

    /** Whether it asks for something of this edition, and not for what is current for the reader. */
    public boolean isHere() {
        return Stream.of("/" + Holding.NOW, "=" + Holding.NOW, "{request}", "{participant}", "S01")
                .anyMatch(asked::contains);
    }

    public boolean isRest() {
        return pattern.startsWith("/api/");
    }

    public boolean isPage() {
        return pattern.endsWith(".xhtml");
    }
}
