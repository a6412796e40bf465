package be.egmont.reporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Tables as an XLSX file: real dates and numbers, frozen header, ready to print. The same tables give the same bytes.
 */
public final class Spreadsheet {

    public static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String MOMENT = "yyyy-mm-dd hh:mm";
    private static final String SHARE = "0.0%";
    private static final String NUMBER = "#,##0";
    private static final String HEAD = "E8EBEF";

    private Spreadsheet() {}

    /**
     * Writes the tables, one sheet each.
     *
     * @param asOf the moment written as the time of creation, so that the file does not depend on the clock
     */
    public static byte[] write(List<Table> tables, Instant asOf) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Egmont", "1.0")) {
            for (Table table : tables) {
                write(table, book.newWorksheet(table.name()));
            }
            book.finish();
            return timeless(out.toByteArray(), asOf);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void write(Table table, Worksheet sheet) throws IOException {
        int row = 0;
        for (List<Object> line : table.preface()) {
            for (int column = 0; column < line.size(); column++) {
                put(sheet, row, column, line.get(column));
            }
            if (row == 0) {
                sheet.style(0, 0).bold().fontSize(14).set();
            }
            row++;
        }
        int head = row == 0 ? 0 : row + 1;
        head(table, sheet, head);
        row = head + 1;
        for (List<Object> values : table.rows()) {
            for (int column = 0; column < values.size(); column++) {
                put(sheet, row, column, values.get(column));
            }
            row++;
        }
        if (row > head + 1) {
            styles(table, sheet, head + 1, row - 1);
            sheet.setAutoFilter(head, 0, row - 1, table.columns().size() - 1);
        }
        print(table, sheet, head);
        sheet.finish();
    }

    private static void head(Table table, Worksheet sheet, int head) {
        List<Table.Column> columns = table.columns();
        for (int column = 0; column < columns.size(); column++) {
            Table.Column each = columns.get(column);
            sheet.value(head, column, Guard.text(each.title()));
            sheet.width(column, each.width());
        }
        sheet.range(head, 0, head, columns.size() - 1)
                .style()
                .bold()
                .wrapText(true)
                .verticalAlignment("bottom")
                .fillColor(HEAD)
                .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
                .set();
        sheet.freezePane(table.wide() ? 3 : 1, head + 1);
        sheet.repeatRows(head);
    }

    private static void styles(Table table, Worksheet sheet, int first, int last) {
        for (int column = 0; column < table.columns().size(); column++) {
            var style = sheet.range(first, column, last, column).style().verticalAlignment("top");
            switch (table.columns().get(column).kind()) {
                case TEXT -> style.wrapText(true).set();
                case LETTER -> style.horizontalAlignment("center").set();
                case NUMBER -> style.format(NUMBER).set();
                case SHARE -> style.format(SHARE).set();
                case MOMENT -> style.format(MOMENT).horizontalAlignment("left").set();
                default -> throw new IllegalStateException();
            }
        }
    }

    private static void print(Table table, Worksheet sheet, int head) {
        sheet.pageOrientation("landscape");
        sheet.paperSize(table.wide() ? PaperSize.A3_PAPER : PaperSize.A4_PAPER);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.footer("&P / &N", Position.RIGHT);
        if (head > 0) {
            sheet.footer(table.name(), Position.LEFT);
        }
    }

    private static void put(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value instanceof OffsetDateTime moment) {
            LocalDateTime local = moment.toLocalDateTime();
            sheet.value(row, column, local);
            sheet.style(row, column).format(MOMENT).horizontalAlignment("left").set();
        } else if (value != null && !value.toString().isEmpty()) {
            sheet.value(row, column, Guard.text(value.toString()));
        }
    }

    /**
     * Removes the time of writing that the library notes in the properties and at each entry of the archive. Its
     * archives can be read by their directory only, hence the temporary file.
     */
    private static byte[] timeless(byte[] written, Instant asOf) throws IOException {
        Path between = Files.createTempFile("report", ".xlsx");
        try {
            Files.write(between, written);
            return timeless(between, asOf);
        } finally {
            Files.delete(between);
        }
    }

    private static byte[] timeless(Path written, Instant asOf) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipFile in = new ZipFile(written.toFile());
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry part : Collections.list(in.entries())) {
                byte[] content = in.getInputStream(part).readAllBytes();
                if (part.getName().equals("docProps/core.xml")) {
                    content = new String(content, StandardCharsets.UTF_8)
                            .replaceAll("(<dcterms:\\w+[^>]*>)[^<]*", "$1" + asOf)
                            .getBytes(StandardCharsets.UTF_8);
                }
                ZipEntry fixed = new ZipEntry(part.getName());
                fixed.setTimeLocal(LocalDateTime.ofInstant(asOf, ZoneOffset.UTC));
                zip.putNextEntry(fixed);
                zip.write(content);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
