package be.egmont.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.demo.DemoFile;
import be.egmont.kernel.Translated.Language;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written as a file is read as it was, whatever the form of the file and the language of its headings. */
class RoundTripTest {

    /** What a spreadsheet, a text file or a formula could take for something else. */
    private static final List<String> ODD = List.of(
            "=1+1",
            "'=1+1",
            "-",
            "+32 2 501 81 11",
            "@home",
            "a;b|c,d",
            "\"quoted\" and 'more'",
            "two  spaces  and\ttab",
            "first\nsecond\n\nfourth",
            "à l’été « œuvre » ß",
            "<b>&amp;</b>",
            "2026-02-04",
            "0042",
            "1e5",
            "TRUE",
            "a\u202fb",
            "\u05d0\u05d1",
            "😀");

    @ParameterizedTest
    @EnumSource(
            value = ImportKind.class,
            names = {"POSTS", "ORGANISATIONS", "ROOMS", "EDITIONS", "PROGRAMME"})
    void theFilesOfTheDemonstrationComeBackTheSame(ImportKind kind) {
        coded((CodedImport<?, ?>) kind.importer(), kind);
    }

    private static <L> void coded(CodedImport<L, ?> importer, ImportKind kind) {
        ReferenceData known = Files.known(kind);
        List<L> entries = entries(importer, DemoFile.of(kind).bytes(), known);
        List<Cells> rows = entries.stream().map(importer::cells).toList();
        for (ExportFormat format : ExportFormat.values()) {
            for (Language language : Language.values()) {
                byte[] file =
                        ExportWriter.file("a", kind, rows, format, language).bytes();
                List<L> read = entries(importer, file, known);
                assertThat(read).hasSameSizeAs(entries);
                assertThat(read.stream().map(importer::cells)).isEqualTo(rows);
                assertThat(ExportWriter.file(
                                        "a",
                                        kind,
                                        read.stream().map(importer::cells).toList(),
                                        format,
                                        language)
                                .bytes())
                        .as("%s in %s", format, language)
                        .isEqualTo(file);
            }
        }
    }

    private static <L> List<L> entries(Importer<L> importer, byte[] file, ReferenceData known) {
        Problems problems = new Problems();
        List<L> entries = Files.read(importer, file, known, problems).stream()
                .map(ParsedRow::entry)
                .toList();
        assertThat(problems.list()).isEmpty();
        return entries;
    }

    @Test
    void noTextIsTakenForSomethingElse() {
        List<Cells> rows = ODD.stream()
                .map(text -> new Cells()
                        .put("code", "X" + ODD.indexOf(text))
                        .put("name_fr", text)
                        .put("name_nl", text)
                        .put("kind", "SALON")
                        .put("confidence", "HIGH")
                        .put("note", text))
                .toList();
        RoomImport importer = new RoomImport();
        for (ExportFormat format : ExportFormat.values()) {
            byte[] file = ExportWriter.file("a", ImportKind.ROOMS, rows, format, Language.NL)
                    .bytes();
            Stream<String> notes =
                    entries(importer, file, new ReferenceData()).stream().map(RoomImport.Entry::note);
            assertThat(notes).as(format.name()).containsExactlyElementsOf(ODD);
        }
    }
}
