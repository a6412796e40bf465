package be.egmont.reporting;

import be.egmont.kernel.Translated;
import be.egmont.programme.Invitee;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Who has answered what to a session, who waits for a place in which order, and why somebody is passed over. */
public final class SessionAnswersTable {

    private SessionAnswersTable() {}

    /**
     * Makes it.
     *
     * @param words finds the word of a key
     * @param texts a text in the reader's language
     */
    public static Table of(
            List<Invitee> rows, ZoneId zone, UnaryOperator<String> words, Function<Translated, String> texts) {
        Table.Builder table = new Table.Builder("answers");
        column(table, words, "name", Table.Kind.TEXT, 28);
        column(table, words, "delegation", Table.Kind.TEXT, 28);
        column(table, words, "invitation", Table.Kind.TEXT, 24);
        column(table, words, "answer", Table.Kind.TEXT, 24);
        column(table, words, "position", Table.Kind.NUMBER, 10);
        column(table, words, "reason", Table.Kind.TEXT, 40);
        column(table, words, "answered_at", Table.Kind.MOMENT, 18);
        column(table, words, "answered_by", Table.Kind.TEXT, 24);
        column(table, words, "ended_at", Table.Kind.MOMENT, 18);
        for (Invitee row : rows) {
            table.row(Arrays.asList(
                    row.name(),
                    texts.apply(row.place()),
                    words.apply(row.byName() ? "programme.invitees.by-name" : "programme.invitees.by-audience"),
                    words.apply("programme.invitees.answer." + row.standing()),
                    row.position() == 0 ? null : row.position(),
                    reason(row, words),
                    at(row.answeredAt(), zone),
                    row.answeredBy(),
                    at(row.ended(), zone)));
        }
        return table.build();
    }

    /** Why he is passed over, or no longer invited. */
    private static String reason(Invitee row, UnaryOperator<String> words) {
        if (row.isFormer()) {
            return words.apply("programme.invitees.ended." + row.why());
        }
        return row.hindrance() == null ? null : words.apply("programme.invitees.hindrance." + row.hindrance());
    }

    private static OffsetDateTime at(Instant moment, ZoneId zone) {
        return moment == null ? null : moment.atZone(zone).toOffsetDateTime();
    }

    private static void column(
            Table.Builder table, UnaryOperator<String> words, String key, Table.Kind kind, int width) {
        table.column(key, words.apply("programme.invitees.column." + key), kind, width);
    }
}
