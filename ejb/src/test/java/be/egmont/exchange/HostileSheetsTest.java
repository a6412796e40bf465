package be.egmont.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Spreadsheets made to cost the server its memory or its time: each is refused in one sentence, at once. */
class HostileSheetsTest {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    @Test
    void aCellFarOutsideIsNotCountedUpTo() throws IOException {
        refused(workbook("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>"), "file-not-a-table");
        refused(workbook("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>"), "file-too-many-columns");
        refused(workbook("<row r=\"1\">" + "<c><v>1</v></c>".repeat(101) + "</row>"), "file-too-many-columns");
        refused(workbook("<row r=\"2000000000\"><c><v>1</v></c></row>"), "file-not-a-table");
        refused(workbook("<row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row>"), "file-too-many-rows");
    }

    /** As LibreOffice leaves it: the last row and the last columns have a format and nothing in them. */
    @Test
    void aCellFarOutsideWithNothingInItIsNoCell() throws IOException {
        String rows = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>code</v></c><c r=\"XFD1\" s=\"0\"/></row>"
                + "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>ABJ</v></c></row><row r=\"1048576\"/>";
        assertThat(read(workbook(rows)))
                .hasValueSatisfying(sheet -> assertThat(sheet.rows())
                        .extracting(Sheet.Row::cells)
                        .containsExactly(java.util.List.of("ABJ")));
    }

    @Test
    void rowsWithoutAnEndAreNotRead() throws IOException {
        refused(workbook("<row><c><v>1</v></c></row>".repeat(20_002)), "file-too-many-rows");
        refused(workbook("<row>" + "<c/>".repeat(17_000) + "</row>"), "file-not-a-table");
        refused(workbook(("<row>" + "<c><v>1</v></c>".repeat(100) + "</row>").repeat(5_001)), "file-too-many-cells");
    }

    @Test
    void aTextThatNobodyWroteIsNotWaitedFor() throws IOException {
        refused(workbook("<row><c t=\"s\"><v>2000000000</v></c></row>"), "file-not-a-table");
        refused(workbook("<row><c t=\"s\"><v>-1</v></c></row>"), "file-not-a-table");
    }

    @Test
    void aNumberOfTwoMillionDigitsIsNotANumber() throws IOException {
        String digits = "7".repeat(2_000_000);
        refused(workbook("<row r=\"1\"><c r=\"A1\"><v>" + digits + "</v></c></row>"), "too-long");
        refused(workbook("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>" + digits + "</v></c></row>"), "too-long");
        refused(
                workbook("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + digits + "</t></is></c></row>"),
                "too-long");
    }

    /** What counts is what a cell shows; how it was worked out costs nothing, however often it is said. */
    @Test
    void formulasAreNotWorkedThrough() throws IOException {
        StringBuilder rows = new StringBuilder("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>code</v></c></row>"
                + "<row r=\"2\"><c r=\"A2\"><f t=\"shared\" si=\"0\" ref=\"A2:A9000\">"
                + "B2+".repeat(100_000) + "B2</f><v>1</v></c></row>");
        for (int row = 3; row <= 9_000; row++) {
            rows.append("<row r=\"" + row + "\"><c r=\"A" + row + "\"><f t=\"shared\" si=\"0\"/><v>2</v></c><c r=\"B"
                    + row + "\" t=\"str\"><f t=\"array\" ref=\"C" + row + "\">1</f><v/></c></row>");
        }
        assertThat(read(workbook(rows.toString())))
                .hasValueSatisfying(sheet -> assertThat(sheet.rows()).hasSize(8_999));
    }

    /** Ten times what once ended the server: such cells by the hundred, and more digits than a file of that kind can unpack to. */
    @Test
    void tenTimesTheSizeIsRefusedAsSoon() throws IOException {
        refused(
                workbook("<row r=\"1\">" + "<c r=\"ZZZZZZ1\"><v>1</v></c>".repeat(2_000) + "</row>"),
                "file-not-a-table");
        refused(workbook("<row r=\"1\"><c r=\"A1\"><v>" + "7".repeat(20_000_000) + "</v></c></row>"), "too-long");
        byte[] small = workbook("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>code</v></c></row>");
        byte[] large = grown("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>", 700);
        assertThat(large).hasSizeGreaterThan(660_000).hasSizeLessThan(1_000_000);
        refused(large, "file-unpacked");
        refused(after(small, large), "file-unpacked");
    }

    /** What a stream meets first is a small table; what the directory at the end names would be a gigabyte. */
    @Test
    void theDirectoryAtTheEndIsTheOnlyOneThatIsRead() throws IOException {
        byte[] small = workbook("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>code</v></c></row>");
        byte[] large = workbook("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>" + " ".repeat(50 * 1024 * 1024));
        assertThat(large).hasSizeLessThan(100_000);
        refused(after(small, large), "file-unpacked");
    }

    @Test
    void aPartThatGrowsAloneIsStoppedWhileItGrows() throws IOException {
        Map<String, String> parts = parts("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>");
        parts.put("xl/sharedStrings.xml", "<sst>" + "<si/>".repeat(9 * 1024 * 1024) + "</sst>");
        refused(zip(parts), "file-too-many-cells");
        parts.put("xl/sharedStrings.xml", "<sst>" + " ".repeat(41 * 1024 * 1024) + "</sst>");
        refused(zip(parts), "file-unpacked");
    }

    /** Pictures, printer settings and whatever else a file may carry are nobody's table. */
    @Test
    void whatIsNoPartOfATableIsNotUnpacked() throws IOException {
        Map<String, String> parts = parts("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>code</v></c></row>"
                + "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>ABJ</v></c></row>");
        parts.put("xl/media/image1.bin", " ".repeat(60 * 1024 * 1024));
        assertThat(read(zip(parts))).isPresent();
    }

    @Test
    void entitiesAreRefused() throws IOException {
        Map<String, String> parts = parts("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>&a;</v></c></row>");
        parts.computeIfPresent(
                "xl/worksheets/sheet1.xml", (name, text) -> "<!DOCTYPE worksheet [<!ENTITY a \"lol\">]>" + text);
        refused(zip(parts), "file-not-a-table");
    }

    @Test
    void aDirectoryThatLiesIsNoDirectory() throws IOException {
        byte[] good = workbook("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");
        ByteBuffer file = ByteBuffer.wrap(good).order(ByteOrder.LITTLE_ENDIAN);
        int end = good.length - 22;
        int directory = file.getInt(end + 16);
        for (int left = file.getShort(end + 10); left > 1; left--) {
            directory += 46 + file.getShort(directory + 28);
        }
        for (int[] lie : new int[][] {
            {end + 16, Integer.MAX_VALUE},
            {end + 16, -1},
            {directory + 42, Integer.MAX_VALUE},
            {directory + 20, -1},
            {directory + 20, 3},
            {directory + 28, 0x7fff7fff},
            {directory + 10, 99},
            {directory + 8, 1},
            {directory, 0}
        }) {
            byte[] lying = good.clone();
            ByteBuffer.wrap(lying).order(ByteOrder.LITTLE_ENDIAN).putInt(lie[0], lie[1]);
            refused(lying, "file-not-a-table");
        }
    }

    @Test
    void commaSeparatedCellsAreCountedToo() {
        refused(
                ("a".repeat(4) + ",b".repeat(90) + "\n").repeat(6_000).getBytes(StandardCharsets.US_ASCII),
                "file-too-many-cells");
    }

    private static void refused(byte[] file, String reason) {
        Problems found = new Problems();
        long begin = cpu();
        long before = allocated();
        assertThat(Sheets.read(file, found)).isEmpty();
        assertThat(allocated() - before).as("bytes of the heap").isLessThan(200L * 1024 * 1024);
        assertThat(found.list()).extracting(Problem::key).first().asString().endsWith("." + reason);
        assertThat(Duration.ofNanos(cpu() - begin)).isLessThan(Duration.ofSeconds(10));
    }

    /** What this thread has asked of the heap, all in all. */
    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    /** What this thread has cost; how long it took depends on what else the machine does. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static Optional<Sheet> read(byte[] file) {
        Problems found = new Problems();
        Optional<Sheet> sheet = Sheets.read(file, found);
        assertThat(found.list()).isEmpty();
        return sheet;
    }

    static byte[] workbook(String rows) throws IOException {
        return zip(parts(rows));
    }

    /** One that says something of itself and of the formats of its cells. */
    static byte[] workbook(String rows, String properties, String formats) throws IOException {
        Map<String, String> parts = parts(rows);
        parts.computeIfPresent("xl/workbook.xml", (name, part) -> part.replace("<sheets>", properties + "<sheets>"));
        parts.computeIfPresent(
                "xl/styles.xml", (name, part) -> part.replace("<cellXfs><xf numFmtId=\"0\"/></cellXfs>", formats));
        return zip(parts);
    }

    private static Map<String, String> parts(String rows) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
                        + "spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/"
                        + "vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/><Override PartName=\"/xl/styles.xml\""
                        + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>");
        parts.put(
                "_rels/.rels",
                "<Relationships xmlns=\"" + PACKAGE + "\"><Relationship Id=\"rId1\" Type=\"" + RELATIONS
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS
                        + "\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"" + PACKAGE + "\"><Relationship Id=\"rId1\" Type=\"" + RELATIONS
                        + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"" + RELATIONS
                        + "/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"rId3\" Type=\"" + RELATIONS
                        + "/styles\" Target=\"/xl/styles.xml\"/></Relationships>");
        parts.put("xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\"><si><t>code</t></si></sst>");
        parts.put(
                "xl/styles.xml",
                "<styleSheet xmlns=\"" + MAIN + "\"><cellXfs><xf numFmtId=\"0\"/></cellXfs></styleSheet>");
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>");
        return parts;
    }

    /** A workbook with so many mebibytes of spaces after its rows, which never are in memory at once. */
    private static byte[] grown(String rows, int mebibytes) throws IOException {
        Map<String, String> parts = parts(rows);
        byte[] spaces = " ".repeat(1024 * 1024).getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                String text = part.getValue();
                int end = part.getKey().contains("sheet1") ? text.indexOf("</sheetData>") : text.length();
                zip.write(text.substring(0, end).getBytes(StandardCharsets.UTF_8));
                for (int left = end < text.length() ? mebibytes : 0; left > 0; left--) {
                    zip.write(spaces);
                }
                zip.write(text.substring(end).getBytes(StandardCharsets.UTF_8));
            }
        }
        return packed.toByteArray();
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return packed.toByteArray();
    }

    /** The second file behind the first, its directory moved to where things now are. */
    private static byte[] after(byte[] first, byte[] second) {
        ByteBuffer both = ByteBuffer.allocate(first.length + second.length).order(ByteOrder.LITTLE_ENDIAN);
        both.put(first).put(second);
        int end = both.capacity() - 22;
        int entry = both.getInt(end + 16) + first.length;
        both.putInt(end + 16, entry);
        for (int left = both.getShort(end + 10); left > 0; left--) {
            both.putInt(entry + 42, both.getInt(entry + 42) + first.length);
            entry += 46 + both.getShort(entry + 28) + both.getShort(entry + 30) + both.getShort(entry + 32);
        }
        return both.array();
    }
}
