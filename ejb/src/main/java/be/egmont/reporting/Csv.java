package be.egmont.reporting;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A table as CSV: UTF-8 with byte order mark, semicolons as Excel with Belgian settings expects, and column names for
 * machines.
 */
public final class Csv {

    public static final String KIND = "text/csv";
    public static final String TYPE = KIND + ";charset=UTF-8";

    private Csv() {}

    public static byte[] write(Table table) {
        return write(table, ';', "\ufeff");
    }

    /** The same with commas and without a byte order mark, as programs expect it (RFC 4180). */
    public static byte[] commas(Table table) {
        return write(table, ',', "");
    }

    private static byte[] write(Table table, char separator, String mark) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                CsvWriter csv = CsvWriter.builder()
                        .fieldSeparator(separator)
                        .lineDelimiter(LineDelimiter.CRLF)
                        .build(writer)) {
            writer.write(mark);
            csv.writeRecord(table.columns().stream()
                    .map(column -> Guard.text(column.key()))
                    .toList());
            for (List<Object> row : table.rows()) {
                csv.writeRecord(row.stream().map(Csv::text).toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static String text(Object value) {
        return value == null ? "" : value instanceof String text ? Guard.text(text) : value.toString();
    }
}
