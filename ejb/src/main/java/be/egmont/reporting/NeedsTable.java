package be.egmont.reporting;

import be.egmont.kernel.Translated;
import be.egmont.needs.NeedsChoice;
import be.egmont.needs.NeedsCounts;
import be.egmont.needs.NeedsKind;
import be.egmont.needs.NeedsTotals;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** How many need what, as a table: a row for each day or session and each choice that somebody has made. Nobody is named. */
public final class NeedsTable {

    private NeedsTable() {}

    /**
     * Makes it.
     *
     * @param words finds the word of a key
     * @param texts a text in the reader's language
     */
    public static Table of(
            NeedsCounts counts, ZoneId zone, UnaryOperator<String> words, Function<Translated, String> texts) {
        Table.Builder table = new Table.Builder("needs");
        column(table, words, "day", Table.Kind.TEXT, 12);
        column(table, words, "session", Table.Kind.TEXT, 10);
        column(table, words, "title", Table.Kind.TEXT, 40);
        column(table, words, "from", Table.Kind.MOMENT, 18);
        column(table, words, "people", Table.Kind.NUMBER, 10);
        column(table, words, "about", Table.Kind.TEXT, 18);
        column(table, words, "choice", Table.Kind.TEXT, 32);
        column(table, words, "count", Table.Kind.NUMBER, 10);
        column(table, words, "severe", Table.Kind.NUMBER, 10);
        for (NeedsTotals total : counts.totals()) {
            row(table, total, zone, texts, words.apply("needs.people"), null, total.people(), null);
            for (NeedsChoice choice : counts.choices()) {
                int count = total.count(choice.kind(), choice.code());
                if (count > 0) {
                    row(
                            table,
                            total,
                            zone,
                            texts,
                            words.apply("needs.kind." + choice.kind()),
                            texts.apply(choice.name()),
                            count,
                            choice.kind() == NeedsKind.ALLERGY ? severe(total.severe(), choice.code()) : null);
                }
            }
        }
        return table.build();
    }

    private static Integer severe(Map<String, Integer> severe, String code) {
        return severe.getOrDefault(code, 0);
    }

    private static void column(
            Table.Builder table, UnaryOperator<String> words, String key, Table.Kind kind, int width) {
        table.column(key, words.apply("needs.column." + key), kind, width);
    }

    private static void row(
            Table.Builder table,
            NeedsTotals total,
            ZoneId zone,
            Function<Translated, String> texts,
            String about,
            String choice,
            int count,
            Integer severe) {
        table.row(Arrays.asList(
                total.day().toString(),
                total.code(),
                total.isWhole() ? null : texts.apply(total.title()),
                total.isWhole() ? null : total.when().from().atZone(zone).toOffsetDateTime(),
                total.people(),
                about,
                choice,
                count,
                severe));
    }
}
