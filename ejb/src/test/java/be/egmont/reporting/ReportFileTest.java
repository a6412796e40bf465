package be.egmont.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.kernel.Translated;
import be.egmont.reporting.ReportFile.Format;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a reader of the files finds in them. */
class ReportFileTest {

    @Test
    @DisplayName("moments are dates in the zone of the edition, minutes numbers, shares parts of one")
    void realDatesAndNumbers() throws IOException {
        List<Row> rows = rows(ReportFile.of(Made.session(), Made.FRENCH, Format.XLSX), 0);
        int head = head(rows, "Code");
        Row claire = rows.get(head + 1);
        assertThat(claire.getCellText(2)).isEqualTo("Claire Vandenbossche");
        assertThat(claire.getCell(6).asString()).isEqualTo("F");
        assertThat(claire.getCell(8).getType()).isEqualTo(CellType.NUMBER);
        assertThat(claire.getCell(8).asDate()).isEqualTo(LocalDateTime.of(2026, 2, 4, 9, 0));
        assertThat(claire.getCell(8).getDataFormatString()).isEqualTo("yyyy-mm-dd hh:mm");
        assertThat(claire.getCell(10).asNumber()).isEqualByComparingTo(BigDecimal.valueOf(60));
        assertThat(claire.getCell(11).asNumber()).isEqualByComparingTo(BigDecimal.ONE);
        assertThat(claire.getCell(11).getDataFormatString()).isEqualTo("0.0%");
    }

    @Test
    @DisplayName("a name that looks like a formula stays a name")
    void noFormula() throws IOException {
        List<Row> rows = rows(ReportFile.of(Made.session(), Made.FRENCH, Format.XLSX), 0);
        Row hostile = rows.get(head(rows, "Code") + 2);
        assertThat(hostile.getCell(2).getType()).isEqualTo(CellType.STRING);
        assertThat(hostile.getCell(2).asString()).startsWith("'=HYPERLINK");
        assertThat(csv(ReportFile.of(Made.session(), Made.FRENCH, Format.CSV))).contains("'=HYPERLINK");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    @DisplayName("the same inputs give the same file, later too")
    void sameBytes(Format format) {
        byte[] first = ReportFile.of(Made.matrix(), Made.FRENCH, format).bytes();
        assertThat(ReportFile.of(Made.matrix(), Made.FRENCH, format).bytes()).isEqualTo(first);
    }

    @Test
    @DisplayName("no clock is in the file: all parts carry the moment as at which it is known")
    void noClock() throws IOException {
        byte[] file = ReportFile.of(Made.matrix(), Made.FRENCH, Format.XLSX).bytes();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                assertThat(part.getTimeLocal()).isEqualTo("2026-02-04T11:00:00");
                if (part.getName().equals("docProps/core.xml")) {
                    assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                            .contains("2026-02-04T11:00:00Z");
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Translated.Language.class)
    @DisplayName(
            "the second sheet defines each letter, with the thresholds that were applied, in the reader's language")
    void definitions(Translated.Language language) throws IOException {
        Wording words = new Wording(language, Made.BRUSSELS);
        List<Row> rows = rows(ReportFile.of(Made.matrix(), words, Format.XLSX), 1);
        assertThat(rows).extracting(row -> row.getCellText(1)).contains("F", "L", "P", "A", "E", "-");
        assertThat(rows.stream().map(row -> row.getCellText(2))).anyMatch(text -> text.contains("80"));
        assertThat(rows.stream().map(row -> row.getCellText(0)))
                .contains(words.say("reporting.session", "S12"))
                .noneMatch(text -> text.startsWith("reporting."));
        assertThat(rows)
                .as("a copy of the file is a witness of the journal")
                .anySatisfy(row -> assertThat(row.getCellText(3)).isEqualTo("4711:9f86d081"));
    }

    @Test
    @DisplayName("each post is a row, each session a column with its letter")
    void matrix() throws IOException {
        List<Row> rows = rows(ReportFile.of(Made.matrix(), Made.FRENCH, Format.XLSX), 0);
        int head = head(rows, "Région");
        assertThat(rows.get(head).getCellText(5)).isEqualTo("S12");
        assertThat(rows.get(head + 1).getCellText(1)).isEqualTo("ABJ");
        assertThat(rows.get(head + 1).getCellText(5)).isEqualTo("F");
    }

    @Test
    @DisplayName("all sessions together stand below them")
    void summary() throws IOException {
        List<Row> rows = rows(ReportFile.of(Made.summary(), Made.FRENCH, Format.XLSX), 0);
        int head = head(rows, "Séance");
        assertThat(rows.get(head + 1).getCell(5).asNumber()).isEqualByComparingTo(BigDecimal.valueOf(2));
        assertThat(rows.get(head + 1).getCell(13).asNumber()).isEqualByComparingTo("0.5");
        assertThat(rows.get(head + 2).getCellText(1)).isEqualTo("Toutes les séances");
    }

    @Test
    @DisplayName("CSV names its columns for machines, with ISO moments, a mark and semicolons")
    void forMachines() {
        String text = csv(ReportFile.of(Made.session(), Made.FRENCH, Format.CSV));
        assertThat(text).startsWith("\ufeffcode;post;name;");
        assertThat(text).contains(";2026-02-04T09:00+01:00;");
    }

    @Test
    @DisplayName("the name tells edition, report, moment, version and language")
    void name() {
        ReportFile file = ReportFile.of(Made.matrix(), Made.FRENCH, Format.XLSX);
        assertThat(file.name()).isEqualTo("jcd2026_R4_post-matrix_2026-02-04T1200_v3_fr.xlsx");
        assertThat(file.sha256()).matches("[0-9a-f]{64}");
    }

    private static String csv(ReportFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }

    private static List<Row> rows(ReportFile file, int sheet) throws IOException {
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(file.bytes()), new ReadingOptions(true, true))) {
            Sheet read = book.getSheet(sheet).orElseThrow();
            return new ArrayList<>(read.read());
        }
    }

    private static int head(List<Row> rows, String first) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).getCellCount() > 3 && rows.get(i).getCellText(0).equals(first)) {
                return i;
            }
        }
        throw new AssertionError("no head row");
    }
}
