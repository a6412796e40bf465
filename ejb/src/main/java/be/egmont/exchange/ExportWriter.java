package be.egmont.exchange;

import be.egmont.kernel.Translated.Language;
import be.egmont.reporting.Csv;
import be.egmont.reporting.OpenDocument;
import be.egmont.reporting.Spreadsheet;
import be.egmont.reporting.Table;
import be.egmont.text.Book;
import be.egmont.text.LocaleFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Writes tables as files: the same rows give the same bytes. Spreadsheets have headings in the reader's language, text files the
 * technical names, like the reports.
 */
final class ExportWriter {

    /** Written in spreadsheets as the time of their making, so that no clock makes two of them differ. */
    private static final Instant NO_TIME = Instant.parse("2000-01-01T00:00:00Z");

    private ExportWriter() {}

    /** @param name of the file, without its extension */
    static ExportFile file(String name, ImportKind kind, List<Cells> rows, ExportFormat format, Language language) {
        List<String> columns = kind.importer().exported();
        return file(
                name,
                Table.texts(
                        kind.fileName(),
                        columns,
                        columns.stream()
                                .map(column -> Headings.of(column, language))
                                .toList(),
                        rows.stream().map(row -> row.texts(columns)).toList()),
                format);
    }

    private static ExportFile file(String name, Table table, ExportFormat format) {
        String called = name + "." + format.extension();
        return switch (format) {
            case XLSX -> new ExportFile(called, Spreadsheet.TYPE, Spreadsheet.write(List.of(table), NO_TIME));
            case ODS -> new ExportFile(called, OpenDocument.TYPE, OpenDocument.write(table));
            case CSV -> new ExportFile(called, Csv.TYPE, Csv.write(table));
            case COMMA -> new ExportFile(called, Csv.TYPE, Csv.commas(table));
        };
    }

    /** What is wrong with a file, cell by cell. */
    static ExportFile problems(CheckedFile file, ExportFormat format, Language language) {
        Book book = Book.in(language);
        LocaleFormat words = LocaleFormat.of(language, ZoneOffset.UTC);
        List<String> parts = List.of("row", "cell", "heading", "value", "why");
        return file(
                "problems",
                Table.texts(
                        book.get("exchange.import.problems"),
                        parts,
                        parts.stream()
                                .map(part -> book.get("exchange.problems." + part))
                                .toList(),
                        file.preview().problems().stream()
                                .map(problem -> List.of(
                                        problem.row() == 0 ? "" : String.valueOf(problem.row()),
                                        problem.place() == null
                                                ? ""
                                                : problem.place().cell(),
                                        problem.place() != null
                                                ? problem.place().heading()
                                                : Objects.toString(problem.column(), ""),
                                        problem.place() == null
                                                ? ""
                                                : problem.place().value(),
                                        book.sentence(words, problem.key(), problem.words())))
                                .toList()),
                format);
    }

    /**
     * An empty table with a second sheet that says what each column is for.
     *
     * @param open as ODS, else as XLSX
     */
    static byte[] template(ImportKind kind, Language language, boolean open) {
        Book book = Book.in(language);
        List<String> columns = kind.columns();
        List<List<String>> lines = new ArrayList<>();
        for (String column : columns) {
            lines.add(List.of(
                    Headings.of(column, language),
                    column,
                    book.get(
                            kind.requiredColumns().contains(column)
                                    ? "exchange.template.required"
                                    : "exchange.template.optional"),
                    meaning(column, language),
                    String.join(", ", kind.importer().words().getOrDefault(column, List.of()))));
        }
        List<String> parts = List.of("column", "technical", "need", "meaning", "allowed");
        Table explained = Table.texts(
                book.get("exchange.template.columns"),
                parts,
                parts.stream()
                        .map(part -> book.get("exchange.template." + part))
                        .toList(),
                lines);
        Table empty = Table.texts(
                kind.fileName(),
                columns,
                columns.stream().map(column -> Headings.of(column, language)).toList(),
                List.of());
        return open
                ? OpenDocument.write(List.of(empty, explained))
                : Spreadsheet.write(List.of(empty, explained), NO_TIME);
    }

    /** What a column is for; the four columns of a text share it and add their language. */
    static String meaning(String column, Language language) {
        String stem = Headings.stem(column);
        Book book = Book.in(language);
        String meaning = book.get("exchange.column." + stem);
        return stem.equals(column)
                ? meaning
                : meaning + " "
                        + book.sentence(
                                "frame.fallback",
                                column.substring(stem.length() + 1).toUpperCase(Locale.ROOT));
    }
}
