package be.egmont.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.demo.DemoFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A column that a file does not have changes nothing; an empty cell of one that it has says that there is nothing. */
class MissingColumnsTest {

    @ParameterizedTest
    @EnumSource(
            value = ImportKind.class,
            names = {"POSTS", "ORGANISATIONS", "ROOMS", "EDITIONS", "PROGRAMME"})
    void whatAFileDoesNotSayStaysAsItIs(ImportKind kind) {
        columns((CodedImport<?, ?>) kind.importer(), kind);
    }

    private static <L> void columns(CodedImport<L, ?> importer, ImportKind kind) {
        Stored<L> stored = Stored.of(importer, kind);
        for (String column : importer.optional()) {
            assertThat(stored.readWithout(Set.of(column)))
                    .as("without %s", column)
                    .isEqualTo(stored.rows());
            assertThat(stored.readWithEmpty(column))
                    .as("with empty %s", column)
                    .allMatch(row -> row.text(column).isEmpty());
        }
        assertThat(stored.readWithout(Set.copyOf(importer.optional()))).isEqualTo(stored.rows());
    }

    @Test
    void theCountriesOfAScopeAreThoseOfNoOther() {
        Stored<OrganisationImport.Entry> stored = Stored.of(new OrganisationImport(), ImportKind.ORGANISATIONS);
        Problems problems = new Problems();
        stored.read(
                Set.of("scope_iso"),
                row -> "LIST".equals(row.text("scope_kind")) ? new Cells().put("scope_kind", "REGION") : new Cells(),
                problems);
        assertThat(problems.list()).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.column()).isEqualTo("scope_iso");
            assertThat(problem.key()).endsWith(".missing");
        });
    }

    @Test
    void theRegionsOfAnAudienceAreThoseOfNoOther() {
        Stored<ProgrammeImport.Entry> stored = Stored.of(new ProgrammeImport(), ImportKind.PROGRAMME);
        assertThat(stored.rows()).anyMatch(row -> !row.text("regions").isEmpty());
        List<Cells> all =
                stored.read(Set.of("regions"), row -> new Cells().put("audience", "ALL_HEADS"), new Problems());
        assertThat(all)
                .hasSameSizeAs(stored.rows())
                .allMatch(row -> row.text("regions").isEmpty());
    }

    @Test
    void aNewThingHasWhatTheFileSays() {
        RoomImport importer = new RoomImport();
        List<ParsedRow<RoomImport.Entry>> read = Files.read(
                importer,
                Files.text("code,name_fr,name_nl,kind,confidence", "NEW,Neuf,Nieuw,SALON,HIGH"),
                new ReferenceData(),
                new Problems());
        assertThat(read).hasSize(1).allMatch(row -> row.entry().note() == null);
    }

    /** What is there already, and files about the same that say less. */
    private record Stored<L>(
            CodedImport<L, ?> importer, ReferenceData known, List<Cells> rows, Map<Object, L> byIdentity) {

        static <L> Stored<L> of(CodedImport<L, ?> importer, ImportKind kind) {
            ReferenceData known = Files.known(kind);
            List<L> entries = Files.read(importer, DemoFile.of(kind).bytes(), known, new Problems()).stream()
                    .map(ParsedRow::entry)
                    .toList();
            return new Stored<>(
                    importer,
                    known,
                    entries.stream().map(importer::cells).toList(),
                    entries.stream().collect(Collectors.toMap(importer::identity, Function.identity())));
        }

        List<Cells> readWithout(Set<String> columns) {
            Problems problems = new Problems();
            List<Cells> read = read(columns, row -> new Cells(), problems);
            assertThat(problems.list()).isEmpty();
            return read;
        }

        List<Cells> readWithEmpty(String column) {
            return read(Set.of(), row -> new Cells().put(column, "-"), new Problems());
        }

        /** @param changes by row the cells that say something else; a dash stands for nothing */
        List<Cells> read(Set<String> without, Function<Cells, Cells> changes, Problems problems) {
            List<String> columns = Stream.concat(importer.required().stream(), importer.optional().stream())
                    .filter(column -> !without.contains(column))
                    .toList();
            List<Sheet.Row> lines = new ArrayList<>();
            for (Cells row : rows) {
                Cells other = changes.apply(row);
                lines.add(new Sheet.Row(
                        lines.size() + 2,
                        columns.stream()
                                .map(column -> other.text(column).isEmpty() ? row.text(column) : other.text(column))
                                .map(text -> text.equals("-") ? "" : text)
                                .toList()));
            }
            Sheet sheet = new Sheet(1, columns, lines);
            return importer
                    .read(
                            sheet,
                            importer.columns(sheet, Map.of(), problems),
                            known,
                            () -> row -> importer.kept(row, byIdentity.get(importer.identity(row))),
                            problems)
                    .stream()
                    .map(read -> importer.cells(read.entry()))
                    .toList();
        }
    }
}
