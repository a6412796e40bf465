package be.egmont.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file is, its bytes say; and none takes more memory or time than a table needs. */
class SheetsTest {

    private final Problems problems = new Problems();

    @TempDir
    private Path folder;

    @Test
    void aSpreadsheetIsReadByWhatItIs() throws IOException {
        assertThat(Sheets.read(spreadsheet(text -> text), problems))
                .hasValueSatisfying(sheet -> assertThat(sheet.rows()).hasSize(1));
        assertThat(problems.none()).isTrue();
    }

    /** As they come out of a spreadsheet, whatever they look like on the screen. */
    @Test
    void daysAndHoursAreReadAsSuch() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(file, "Egmont", "1.0")) {
            Worksheet sheet = book.newWorksheet("days");
            String[] formats = {"yyyy-mm-dd", "d mmm yyyy h:mm", "h:mm", "0.00", "\"day\" 0"};
            double[] numbers = {46_057, 46_057.4375, 0.4375, 46_057.5, 59};
            for (int column = 0; column < formats.length; column++) {
                sheet.inlineString(0, column, "head" + column);
                sheet.value(1, column, numbers[column]);
                sheet.style(1, column).format(formats[column]).set();
            }
        }
        assertThat(Sheets.read(file.toByteArray(), problems))
                .hasValueSatisfying(sheet -> assertThat(sheet.rows().get(0).cells())
                        .containsExactly("2026-02-04", "2026-02-04T10:30", "10:30", "46057.5", "59"));
    }

    /** A workbook counts its days from 1904 if it was begun on an old Macintosh; strict ones write them out. */
    @Test
    void daysAreThoseOfTheWorkbook() throws IOException {
        assertThat(cells(HostileSheetsTest.workbook(
                        "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>a</v></c><c r=\"B1\" t=\"str\"><v>b</v></c></row>"
                                + "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>44595</v></c>"
                                + "<c r=\"B2\" t=\"d\"><v>2026-02-04T00:00:00.000</v></c></row>",
                        "<workbookPr date1904=\"1\"/>",
                        "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/></numFmts>"
                                + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs>")))
                .containsExactly("2026-02-04", "2026-02-04");
    }

    /** What was worked out counts; what nobody has worked out is told, unless it is known to be nothing. */
    @Test
    void aFormulaIsItsResult() throws IOException {
        String heads = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>a</v></c><c r=\"B1\" t=\"str\"><v>b</v></c></row>";
        assertThat(cells(HostileSheetsTest.workbook(
                        heads + "<row r=\"2\"><c r=\"A2\" t=\"str\"><f>B2&amp;\"x\"</f><v>Łódź</v></c>"
                                + "<c r=\"B2\" t=\"str\"><f>\"\"</f><v></v></c></row>")))
                .containsExactly("Łódź");
        refused(HostileSheetsTest.workbook(heads + "<row r=\"2\"><c r=\"A2\"><f>1+1</f></c></row>"), "formula-open");
        refused(
                HostileSheetsTest.workbook(heads + "<row r=\"2\"><c r=\"A2\"><f>1+1</f><v></v></c></row>"),
                "formula-open");
    }

    private List<String> cells(byte[] file) {
        List<String> cells =
                Sheets.read(file, problems).orElseThrow().rows().get(0).cells();
        assertThat(problems.none()).isTrue();
        return cells;
    }

    /** As spreadsheets write text: with its mark in UTF-8, with tabs in UTF-16; what says nothing of itself is told. */
    @Test
    void textIsReadInTheLettersItWasWrittenIn() {
        String text = "code;city\nLOD;Łódź\nBEI;Pékin\n";
        for (byte[] file : List.of(
                text.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                text.replace(';', '\t').getBytes(StandardCharsets.UTF_16),
                ("\uFEFF" + text.replace(';', '\t')).getBytes(StandardCharsets.UTF_16LE))) {
            assertThat(Sheets.read(file, problems).orElseThrow().rows())
                    .extracting(Sheet.Row::cells)
                    .containsExactly(List.of("LOD", "Łódź"), List.of("BEI", "Pékin"));
        }
        refused("code;city\nBEI;Pékin\n".getBytes(Charset.forName("windows-1252")), "file-not-utf8");
    }

    @Test
    void aFileOfManySmallFilesIsNotUnpacked() throws IOException {
        refused(zip(2_000, 0), "file-unpacked");
    }

    @Test
    void nothingIsFetchedOrExpandedForASpreadsheet() throws IOException {
        String entities = "<!DOCTYPE x [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY c SYSTEM \"file:///etc/hostname\">]>";
        byte[] file =
                spreadsheet(text -> text.replaceFirst("(\\?>)", "$1" + entities).replace("ABJ", "&b;&c;"));

        Optional<Sheet> read = Sheets.read(file, problems);
        assertThat(read.map(sheet -> sheet.rows().toString()).orElse(""))
                .doesNotContain("lol")
                .doesNotContain("localhost");
    }

    @Test
    void whatIsNoTableIsRefusedWhateverItsName() {
        refused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}, "file-not-utf8");
        refused(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0}, "file-not-a-table");
        refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, "file-old-excel");
        refused("PK\u0003\u0004 and no archive".getBytes(StandardCharsets.US_ASCII), "file-not-a-table");
        refused(new byte[Sheets.MOST_BYTES + 1], "file-too-large");
        refused(new byte[0], "file-empty");
    }

    private void refused(byte[] file, String reason) {
        Problems found = new Problems();
        assertThat(Sheets.read(file, found)).isEmpty();
        assertThat(found.list()).extracting(Problem::key).first().asString().endsWith(reason);
    }

    private static byte[] zip(int files, int bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (int i = 0; i < files; i++) {
                zip.putNextEntry(new ZipEntry("xl/" + i + ".xml"));
                zip.write(new byte[bytes]);
            }
        }
        return packed.toByteArray();
    }

    /** A good one, with its sheet changed. */
    private byte[] spreadsheet(UnaryOperator<String> change) throws IOException {
        ByteArrayOutputStream good = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(good, "Egmont", "1.0")) {
            Worksheet sheet = book.newWorksheet("posts");
            sheet.inlineString(0, 0, "code");
            sheet.inlineString(0, 1, "city");
            sheet.inlineString(1, 0, "ABJ");
            sheet.inlineString(1, 1, "Abidjan");
        }
        Path packed = folder.resolve("good.xlsx");
        java.nio.file.Files.write(packed, good.toByteArray());
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        try (ZipFile from = new ZipFile(packed.toFile());
                ZipOutputStream to = new ZipOutputStream(changed)) {
            for (ZipEntry entry : from.stream().toList()) {
                byte[] bytes = from.getInputStream(entry).readAllBytes();
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(
                        entry.getName().contains("sheet1")
                                ? change.apply(new String(bytes, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)
                                : bytes);
            }
        }
        return changed.toByteArray();
    }
}
