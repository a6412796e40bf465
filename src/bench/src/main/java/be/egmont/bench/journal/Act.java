package be.egmont.bench.journal;

import be.egmont.bench.product.Visitor;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A call of a writing verb, as often as wanted, by several people at once who are not in each other's way. */
interface Act {

    /**
     * Once more.
     *
     * @param who who calls, counted from nought: each has things of his own
     */
    void once(Visitor visitor, int who) throws IOException, InterruptedException;

    /** One badge at one door: a single row, the smallest write that there is. */
    static Act event(Connection database) throws SQLException {
        List<String> badges =
                column(database, "SELECT badge FROM participant WHERE badge IS NOT NULL ORDER BY id LIMIT 64");
        String session = column(
                        database,
                        "SELECT code FROM session WHERE starts_at > '2026-02-04' ORDER BY starts_at, code LIMIT 1")
                .get(0);
        return (visitor, who) -> visitor.tell(
                "POST", "/api/v1/attendance/events", """
                {"events": [{"id": "%s", "session": "%s", "badge": "%s", "direction": "in",
                  "at": "2026-02-04T09:42:00Z", "source": "qr", "device": "bench"}]}""".formatted(UUID.randomUUID(), session, badges.get(who)));
    }

    /** A meeting goes from one table to another and back, with its people and a step of its history. */
    static Act move(Connection database, Visitor organiser, int people)
            throws SQLException, IOException, InterruptedException {
        List<Moves> moves = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (String request : column(
                database,
                "SELECT q.reference::text FROM meeting_request q JOIN meeting m"
                        + " ON m.request_id = q.id WHERE m.starts_at > '2026-02-04 12:00Z' ORDER BY m.starts_at DESC, q.id")) {
            Moves one = Moves.of(organiser, request, taken);
            if (one != null) {
                moves.add(one);
            }
            if (moves.size() == people) {
                return (visitor, who) -> moves.get(who).once(visitor);
            }
        }
        throw new IllegalStateException("Only " + moves.size() + " meetings can be moved.");
    }

    private static List<String> column(Connection database, String query) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            List<String> column = new ArrayList<>();
            while (row.next()) {
                column.add(row.getString(1));
            }
            return column;
        }
    }

    /** A meeting that goes to and fro between two tables at an hour at which both are free. */
    final class Moves {

        private static final Pattern SLOT =
                Pattern.compile("\\{\"from\":\"([^\"]+)\",\"kept\":\\[],\"tables\":\\[([0-9,]*)]");
        private static final Pattern VERSION = Pattern.compile("\"version\":(\\d+)");

        private final String request;
        private final String start;
        private final List<String> tables;
        private int version;
        private int turn;

        private Moves(String request, String start, List<String> tables, int version) {
            this.request = request;
            this.start = start;
            this.tables = tables;
            this.version = version;
        }

        /**
         * Null when there is no such hour.
         *
         * @param taken hours and tables of others, to which his are added
         */
        static Moves of(Visitor organiser, String request, Set<String> taken) throws IOException, InterruptedException {
            int version = version(organiser.ask("/api/v1/meetings/" + request).body());
            Matcher slot = SLOT.matcher(
                    organiser.ask("/api/v1/meetings/" + request + "/places").body());
            while (slot.find()) {
                String start = slot.group(1);
                List<String> free = Arrays.stream(slot.group(2).split(","))
                        .filter(table -> !table.isEmpty() && !taken.contains(start + table))
                        .limit(2)
                        .toList();
                if (free.size() == 2) {
                    free.forEach(table -> taken.add(start + table));
                    Moves moves = new Moves(request, start, free, version);
                    // now, so that the next one sees that its people are taken
                    moves.once(organiser);
                    return moves;
                }
            }
            return null;
        }

        void once(Visitor organiser) throws IOException, InterruptedException {
            turn++;
            version = version(organiser.tell(
                    "PUT",
                    "/api/v1/meetings/" + request + "/place",
                    "{\"version\": %d, \"start\": \"%s\", \"table\": %s}"
                            .formatted(version, start, tables.get(turn % 2))));
        }

        private static int version(String body) {
            Matcher found = VERSION.matcher(body);
            if (!found.find()) {
                throw new IllegalStateException("No version in " + body);
            }
            return Integer.parseInt(found.group(1));
        }
    }
}
