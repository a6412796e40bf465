package be.egmont.exchange;

import be.egmont.demo.DemoFile;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Files for tests, and what the importers make of them without a database. */
final class Files {

    private Files() {}

    static byte[] text(String... lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** What the file says, as far as it is good. */
    static <L> List<ParsedRow<L>> read(Importer<L> importer, byte[] file, ReferenceData known, Problems problems) {
        return Sheets.read(file, problems)
                .map(sheet -> importer.read(sheet, known, problems))
                .orElse(List.of());
    }

    /** What is wrong with it. */
    static List<Problem> problems(ImportKind kind, byte[] file, ReferenceData known) {
        Problems problems = new Problems();
        read(kind.importer(), file, known, problems);
        return problems.list();
    }

    /** All that the files of the demonstration make known, up to the kind that is asked for. */
    static ReferenceData known(ImportKind before) {
        ReferenceData known = new ReferenceData();
        for (ImportKind kind : ImportKind.values()) {
            if (kind == before) {
                break;
            }
            teach(known, kind);
        }
        return known;
    }

    /** What the demonstration has no file of: its requests are asked for, its delegations come with their people. */
    static final Set<ImportKind> NONE =
            EnumSet.of(ImportKind.DELEGATIONS, ImportKind.APPOINTMENTS, ImportKind.REQUESTS, ImportKind.GRANTS);

    private static void teach(ReferenceData known, ImportKind kind) {
        if (NONE.contains(kind)) {
            return;
        }
        byte[] file = DemoFile.of(kind).bytes();
        Problems none = new Problems();
        switch (kind) {
            case COUNTRIES ->
                read(new CountryImport(), file, known, none)
                        .forEach(read ->
                                known.country(read.entry().code(), read.entry().region()));
            case POSTS ->
                read(new PostImport(), file, known, none)
                        .forEach(read ->
                                known.post(read.entry().code(), read.entry().status()));
            case ORGANISATIONS ->
                read(new OrganisationImport(), file, known, none)
                        .forEach(read -> known.organisation(read.entry().code()));
            case ROOMS ->
                read(new RoomImport(), file, known, none)
                        .forEach(read -> known.room(read.entry().code()));
            case EDITIONS ->
                read(new EditionImport(), file, known, none)
                        .forEach(read -> known.edition(
                                read.entry().code(),
                                new ReferenceData.Days(
                                        read.entry().start(),
                                        read.entry().end(),
                                        read.entry().zone())));
            case TABLES, PROGRAMME, DELEGATIONS, PEOPLE, APPOINTMENTS, REQUESTS, GRANTS -> {}
        }
    }
}
