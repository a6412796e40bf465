package be.egmont.reporting;

import be.egmont.access.MandateRow;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** Who acts for whom, and until when. */
public final class MandatesTable {

    private MandatesTable() {}

    /**
     * Makes it.
     *
     * @param words finds the word of a key
     */
    public static Table of(List<MandateRow> mandates, ZoneId zone, UnaryOperator<String> words) {
        Table.Builder table = new Table.Builder("mandates");
        table.column("who", words.apply("access.mandates.who"), Table.Kind.TEXT, 28);
        table.column("whom", words.apply("access.mandates.whom"), Table.Kind.TEXT, 28);
        table.column("from", words.apply("access.person.from"), Table.Kind.TEXT, 14);
        table.column("until", words.apply("access.person.until"), Table.Kind.TEXT, 14);
        table.column("why", words.apply("access.mandates.why"), Table.Kind.TEXT, 60);
        for (MandateRow one : mandates) {
            table.row(Arrays.asList(
                    one.taker(),
                    one.giver(),
                    one.from().atZone(zone).toLocalDate().toString(),
                    one.last().atZone(zone).toLocalDate().toString(),
                    one.reason()));
        }
        return table.build();
    }
}
