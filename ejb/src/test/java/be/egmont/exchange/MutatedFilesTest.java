package be.egmont.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.kernel.Translated.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A file that was damaged, or made so on purpose, is read as a table or refused in a sentence: no mutation of an export makes the
 * reader hang, run out of memory or throw.
 */
class MutatedFilesTest {

    private static final int FILES = 600;
    private static final long SEED = 20_260_202;
    private static final Duration LONGEST = Duration.ofSeconds(20);

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void noneHangsOrThrows(ExportFormat format) throws IOException {
        byte[] good = export(format);
        int refused = 0;
        for (int i = 0; i < FILES; i++) {
            Random random = new Random(SEED + i);
            byte[] bad = mutated(good, format, random);
            Problems problems = new Problems();
            long begin = System.nanoTime();
            RoomImport importer = new RoomImport();
            Sheets.read(bad, problems).ifPresent(sheet -> importer.read(sheet, new ReferenceData(), problems));
            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .as("file %d", i)
                    .isLessThan(LONGEST);
            assertThat(problems.list())
                    .as("file %d", i)
                    .allSatisfy(problem -> assertThat(problem.key()).startsWith("exchange.problem."));
            refused += problems.none() ? 0 : 1;
        }
        // most of them are noticed; a letter that became another one is nothing that anybody could see
        assertThat(refused).isBetween(FILES / 4, FILES);
    }

    /** The parts of a packed file have sums: what was damaged on its way is not taken for what was sent. */
    @ParameterizedTest
    @EnumSource(
            value = ExportFormat.class,
            names = {"XLSX", "ODS"})
    void aBitThatFlippedIsNoticedOrChangesNothing(ExportFormat format) {
        byte[] good = export(format);
        Sheet whole = Sheets.read(good, new Problems()).orElseThrow();
        for (int i = 0; i < FILES; i++) {
            byte[] bad = flipped(good, new Random(SEED + i), 1);
            assertThat(Sheets.read(bad, new Problems())).as("file %d", i).isIn(Optional.empty(), Optional.of(whole));
        }
    }

    private static byte[] export(ExportFormat format) {
        List<Cells> rows = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            rows.add(new Cells()
                    .put("code", "R" + i)
                    .put("name_fr", "Salle n° " + i)
                    .put("name_nl", "Zaal " + i)
                    .put("kind", "SALON")
                    .put("capacity_table", i + 1)
                    .put("confidence", "HIGH")
                    .put("note", "=" + i + " « é »\nligne"));
        }
        return ExportWriter.file("rooms", ImportKind.ROOMS, rows, format, Language.FR)
                .bytes();
    }

    private static byte[] mutated(byte[] good, ExportFormat format, Random random) throws IOException {
        boolean packed = format == ExportFormat.XLSX || format == ExportFormat.ODS;
        return switch (random.nextInt(packed ? 7 : 5)) {
            case 0 -> flipped(good, random, 1 + random.nextInt(8));
            case 1 -> Arrays.copyOf(good, random.nextInt(good.length));
            case 2 -> spliced(good, random);
            case 3 -> grown(good, random);
            case 4 -> packed ? inside(good, random, part -> flipped(part, random, 3)) : hugeCell(good, random);
            case 5 -> inside(good, random, part -> text(part, random));
            default -> inside(good, random, part -> Arrays.copyOf(part, random.nextInt(part.length + 1)));
        };
    }

    private static byte[] flipped(byte[] file, Random random, int bits) {
        byte[] bad = file.clone();
        for (int i = 0; i < bits && bad.length > 0; i++) {
            bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bad;
    }

    /** A part of it in another place. */
    private static byte[] spliced(byte[] file, Random random) {
        int from = random.nextInt(file.length);
        int length = random.nextInt(file.length - from);
        int to = random.nextInt(file.length);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(file, 0, to);
        out.write(file, from, length);
        out.write(file, to, file.length - to);
        return out.toByteArray();
    }

    private static byte[] grown(byte[] file, Random random) {
        byte[] bad = Arrays.copyOf(file, file.length + 1 + random.nextInt(100_000));
        Arrays.fill(bad, file.length, bad.length, (byte) random.nextInt(256));
        return bad;
    }

    private static byte[] hugeCell(byte[] file, Random random) {
        String text = new String(file, StandardCharsets.UTF_8);
        int at = random.nextInt(text.length());
        return (text.substring(0, at) + "x\"".repeat(random.nextInt(500_000)) + text.substring(at))
                .getBytes(StandardCharsets.UTF_8);
    }

    private interface Change {
        byte[] of(byte[] part);
    }

    /** The parts of a packed file, one of them changed. */
    private static byte[] inside(byte[] file, Random random, Change change) throws IOException {
        List<ZipEntry> entries = new ArrayList<>();
        List<byte[]> parts = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.add(new ZipEntry(entry.getName()));
                parts.add(in.readAllBytes());
            }
        }
        int chosen = random.nextInt(parts.size());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < parts.size(); i++) {
                zip.putNextEntry(entries.get(i));
                zip.write(i == chosen ? change.of(parts.get(i)) : parts.get(i));
            }
        }
        return out.toByteArray();
    }

    /** Numbers that claim a great deal, and a text that is far too long. */
    private static byte[] text(byte[] part, Random random) {
        String text = new String(part, StandardCharsets.UTF_8);
        String bad = switch (random.nextInt(5)) {
            case 0 ->
                text.replaceFirst("<table:table-cell", "<table:table-cell table:number-columns-repeated=\"1000000\"");
            case 1 -> text.replaceFirst("<table:table-row", "<table:table-row table:number-rows-repeated=\"1048576\"");
            case 2 -> text.replaceAll("r=\"B", "r=\"XFD");
            case 3 -> text.replaceFirst(">Salle", ">" + "S".repeat(2_000_000));
            default -> text.replaceAll("<v>\\d+</v>", "<v>2000000000</v>");
        };
        return bad.getBytes(StandardCharsets.UTF_8);
    }
}
