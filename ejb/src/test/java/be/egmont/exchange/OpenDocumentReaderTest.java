package be.egmont.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** ODS files as LibreOffice writes them, and as somebody writes them who wants the server to suffer. */
class OpenDocumentReaderTest {

    private static final String NAMES = "urn:oasis:names:tc:opendocument:xmlns:";
    private static final String HEAD =
            "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>code</text:p>"
                    + "</table:table-cell><table:table-cell office:value-type=\"string\"><text:p>city</text:p></table:table-cell>"
                    + "</table:table-row>";

    @Test
    void valuesAreReadAsWhatTheyAre() throws IOException {
        Sheet sheet = read(HEAD
                + row(
                        cell("date", "date-value", "2026-02-04", "4 févr. 2026"),
                        cell("date", "date-value", "2026-02-04T10:30:00", "x"))
                + row(cell("time", "time-value", "PT14H30M00S", "14:30"), cell("float", "value", "12.50", "12,5"))
                + row(cell("boolean", "boolean-value", "true", "VRAI"), cell("percentage", "value", "0.8", "80 %"))
                + row(
                        "<table:table-cell table:formula=\"of:=1+1\" office:value-type=\"float\" office:value=\"2\">"
                                + "<text:p>2</text:p></table:table-cell>",
                        cell("string", "string-value", "whole", "shown")));
        assertThat(sheet.rows())
                .extracting(Sheet.Row::cells)
                .containsExactly(
                        List.of("2026-02-04", "2026-02-04T10:30"),
                        List.of("14:30", "12.5"),
                        List.of("1", "0.8"),
                        List.of("2", "whole"));
    }

    @Test
    void textIsReadWithItsSpacesAndWithoutItsRemarks() throws IOException {
        Sheet sheet = read(HEAD
                + row("<table:table-cell office:value-type=\"string\"><office:annotation><text:p>remark</text:p>"
                        + "</office:annotation><text:p>a<text:s text:c=\"3\"/>b<text:tab/><text:span>c</text:span></text:p>"
                        + "<text:p>d<text:line-break/>e</text:p></table:table-cell>"));
        assertThat(sheet.rows().get(0).cell(0)).isEqualTo("a   b\tc\nd\ne");
    }

    /** As LibreOffice leaves it: the rest of the row and of the sheet as one cell and one row. */
    @Test
    void whatIsRepeatedWithNothingInItIsNothing() throws IOException {
        Sheet sheet = read(HEAD
                + "<table:table-row table:number-rows-repeated=\"7\"><table:table-cell"
                + " table:number-columns-repeated=\"16384\"/></table:table-row>"
                + row(
                        cell("string", "string-value", "ABJ", ""),
                        "<table:table-cell table:number-columns-repeated=\"16382\"/>")
                + "<table:table-row table:number-rows-repeated=\"2\">" + cell("string", "string-value", "DKR", "")
                + "</table:table-row><table:table-row table:number-rows-repeated=\"1048500\"><table:table-cell"
                + " table:number-columns-repeated=\"1000000\"/></table:table-row>");
        assertThat(sheet.rows()).extracting(Sheet.Row::number).containsExactly(9, 10, 11);
        assertThat(sheet.rows()).extracting(row -> row.cell(0)).containsExactly("ABJ", "DKR", "DKR");
    }

    @Test
    void whatIsRepeatedWithoutAnEndIsRefused() throws IOException {
        String full = cell("string", "string-value", "a", "");
        refused(
                HEAD
                        + row(full.replace(
                                "<table:table-cell", "<table:table-cell table:number-columns-repeated=\"1000000\"")),
                "file-too-many-columns");
        refused(
                HEAD + row(full).replace("<table:table-row", "<table:table-row table:number-rows-repeated=\"1000000\""),
                "file-too-many-rows");
        refused(
                HEAD
                        + row(full)
                                .replace(
                                        "<table:table-row",
                                        "<table:table-row table:number-rows-repeated=\"99999999999\""),
                "file-not-a-table");
        refused(
                HEAD + row(full).replace("<table:table-row", "<table:table-row table:number-rows-repeated=\"-1\""),
                "file-not-a-table");
        String wide = full.replace("<table:table-cell", "<table:table-cell table:number-columns-repeated=\"100\"");
        refused(
                HEAD + row(wide).replace("<table:table-row", "<table:table-row table:number-rows-repeated=\"19000\""),
                "file-too-many-cells");
        refused(
                HEAD
                        + row(
                                "<table:table-cell office:value-type=\"string\"><text:p><text:s text:c=\"999999999\"/>x</text:p>"
                                        + "</table:table-cell>"),
                "too-long");
        refused(
                HEAD
                        + row("<table:table-cell office:value-type=\"string\"><text:p>" + "x".repeat(3_000_000)
                                + "</text:p></table:table-cell>"),
                "too-long");
    }

    @Test
    void mergedHeadingsAreRefused() throws IOException {
        refused(
                "<table:table-row><table:table-cell table:number-columns-spanned=\"2\" office:value-type=\"string\"><text:p>code"
                        + "</text:p></table:table-cell><table:covered-table-cell/></table:table-row>"
                        + row(cell("string", "string-value", "ABJ", "")),
                "merged-heads");
        refused(
                HEAD
                        + row(cell("string", "string-value", "ABJ", "")
                                .replace("<table:table-cell", "<table:table-cell table:number-rows-spanned=\"2\"")),
                "merged-cells");
    }

    @Test
    void anErrorOfACalculationIsOne() throws IOException {
        refused(
                HEAD
                        + row(
                                "<table:table-cell table:formula=\"of:=1/0\" office:value-type=\"string\" office:string-value=\"\""
                                        + " calcext:value-type=\"error\"><text:p>#DIV/0!</text:p></table:table-cell>"),
                "cell-error");
    }

    @Test
    void entitiesAndFilesThatGrowAreRefused() throws IOException {
        byte[] entities = file(
                "<!DOCTYPE x [<!ENTITY a \"lol\"><!ENTITY c SYSTEM \"file:///etc/hostname\">]>",
                HEAD
                        + row(
                                "<table:table-cell office:value-type=\"string\"><text:p>&a;&c;</text:p></table:table-cell>"));
        refused(entities, "file-not-a-table");
        refused(HEAD + " ".repeat(41 * 1024 * 1024), "file-unpacked");
    }

    private static String cell(String type, String attribute, String value, String text) {
        return "<table:table-cell office:value-type=\"" + type + "\" office:" + attribute + "=\"" + value
                + "\"><text:p>" + text + "</text:p></table:table-cell>";
    }

    private static String row(String... cells) {
        return "<table:table-row>" + String.join("", cells) + "</table:table-row>";
    }

    private static Sheet read(String rows) throws IOException {
        Problems found = new Problems();
        Optional<Sheet> sheet = Sheets.read(file("", rows), found);
        assertThat(found.list()).isEmpty();
        return sheet.orElseThrow();
    }

    private static void refused(String rows, String reason) throws IOException {
        refused(file("", rows), reason);
    }

    private static void refused(byte[] file, String reason) {
        Problems found = new Problems();
        long begin = System.nanoTime();
        Optional<Sheet> sheet = Sheets.read(file, found);
        assertThat(found.list()).extracting(Problem::key).first().asString().endsWith("." + reason);
        assertThat(sheet.isPresent())
                .as("only what is wrong with some rows is told with them")
                .isEqualTo(reason.startsWith("merged"));
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
    }

    private static byte[] file(String before, String rows) throws IOException {
        String content = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + before
                + "<office:document-content xmlns:office=\"" + NAMES + "office:1.0\" xmlns:table=\"" + NAMES
                + "table:1.0\" xmlns:text=\"" + NAMES
                + "text:1.0\" xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\">"
                + "<office:body><office:spreadsheet><table:table table:name=\"a\">" + rows
                + "</table:table><table:table table:name=\"b\"><table:table-row><table:table-cell"
                + " office:value-type=\"string\"><text:p>other</text:p></table:table-cell></table:table-row></table:table>"
                + "</office:spreadsheet></office:body></office:document-content>";
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write("application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII));
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }
}
