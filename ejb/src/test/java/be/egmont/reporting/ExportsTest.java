package be.egmont.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.access.AccountRow;
import be.egmont.access.GrantRow;
import be.egmont.access.MandateRow;
import be.egmont.access.ReviewItemRow;
import be.egmont.access.RoleReason;
import be.egmont.kernel.Translated;
import be.egmont.person.PersonContact;
import be.egmont.post.Capacity;
import be.egmont.programme.Invitee;
import be.egmont.programme.Standing;
import be.egmont.programme.WaitingList;
import be.egmont.reporting.ReportFile.Format;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every exported file for a spreadsheet, made of names that would run there: none does. */
class ExportsTest {

    private static final String HOSTILE = "=1+";

    /** What each kind of report looks like when all that people typed is hostile; a new kind is missed here. */
    private static final Map<Class<?>, Function<Format, ReportFile>> REPORTS = Map.of(
            SessionReport.class, format -> ReportFile.of(Made.session(HOSTILE), Made.FRENCH, format),
            SummaryReport.class, format -> ReportFile.of(Made.summary(HOSTILE), Made.FRENCH, format),
            MatrixReport.class, format -> ReportFile.of(Made.matrix(HOSTILE), Made.FRENCH, format));

    /** One file. */
    @SuppressWarnings("ArrayRecordComponent") // written once
    private record Export(String name, Format format, byte[] bytes) {

        @Override
        public String toString() {
            return name + " " + format;
        }
    }

    static Stream<Export> exports() {
        List<Export> exports = new ArrayList<>();
        for (Format format : Format.values()) {
            REPORTS.values().stream()
                    .map(maker -> maker.apply(format))
                    .forEach(file -> exports.add(new Export(file.report(), format, file.bytes())));
            Table grants = GrantsTable.of(List.of(grant()), Made.BRUSSELS, key -> HOSTILE + key);
            exports.add(new Export(
                    "grants",
                    format,
                    format == Format.CSV ? Csv.write(grants) : Spreadsheet.write(List.of(grants), Made.NOON)));
            Table review = ReviewTable.of(
                    List.of(new ReviewItemRow(
                            UUID.randomUUID(), 1, grant(), "KEPT", HOSTILE, HOSTILE, Made.NOON, false, null)),
                    Made.BRUSSELS,
                    key -> HOSTILE + key);
            exports.add(new Export(
                    "review",
                    format,
                    format == Format.CSV ? Csv.write(review) : Spreadsheet.write(List.of(review), Made.NOON)));
            Translated hostile = new Translated(HOSTILE, HOSTILE, null, null);
            Table answers = SessionAnswersTable.of(
                    List.of(new Invitee(
                            UUID.randomUUID(),
                            1,
                            HOSTILE + "Claire",
                            hostile,
                            true,
                            Standing.WAITS,
                            1,
                            WaitingList.Hindrance.AWAY,
                            Made.NINE,
                            HOSTILE + "nele",
                            null,
                            null)),
                    Made.BRUSSELS,
                    key -> HOSTILE + key,
                    text -> text.in(Translated.Language.FR));
            exports.add(new Export(
                    "answers",
                    format,
                    format == Format.CSV ? Csv.write(answers) : Spreadsheet.write(List.of(answers), Made.NOON)));
            Table people = ContactsTable.of(
                    List.of(new PersonContact(
                            HOSTILE + "Claire",
                            HOSTILE + "Vandenbossche",
                            HOSTILE + "@example.org",
                            "+32 2 501 81 11",
                            Translated.Language.FR,
                            hostile,
                            Capacity.HEAD,
                            null)),
                    key -> HOSTILE + key,
                    text -> text.in(Translated.Language.FR));
            exports.add(new Export(
                    "people",
                    format,
                    format == Format.CSV ? Csv.write(people) : Spreadsheet.write(List.of(people), Made.NOON)));
            Table accounts = AccountsTable.of(
                    List.of(new AccountRow(
                            UUID.randomUUID(),
                            HOSTILE + "claire",
                            HOSTILE + "Claire",
                            HOSTILE + "@example.org",
                            null,
                            hostile,
                            Made.NOON,
                            Made.NOON,
                            List.of(new RoleReason("reporter", Made.NOON, null)))),
                    Made.BRUSSELS,
                    key -> HOSTILE + key,
                    text -> text.in(Translated.Language.FR),
                    held -> HOSTILE);
            exports.add(new Export(
                    "accounts",
                    format,
                    format == Format.CSV ? Csv.write(accounts) : Spreadsheet.write(List.of(accounts), Made.NOON)));
            Table mandates = MandatesTable.of(
                    List.of(new MandateRow(
                            UUID.randomUUID(),
                            true,
                            HOSTILE + "Claire",
                            HOSTILE + "Jean",
                            Made.NINE,
                            Made.NOON,
                            HOSTILE)),
                    Made.BRUSSELS,
                    key -> HOSTILE + key);
            exports.add(new Export(
                    "mandates",
                    format,
                    format == Format.CSV ? Csv.write(mandates) : Spreadsheet.write(List.of(mandates), Made.NOON)));
        }
        return exports.stream();
    }

    @Test
    void everyReportThatCanBeAFileIsTried() {
        assertThat(Stream.of(ReportFile.class.getDeclaredMethods())
                        .filter(method -> method.getName().equals("of"))
                        .map(Method::getParameterTypes)
                        .map(types -> types[0])
                        .collect(Collectors.toSet()))
                .isEqualTo(REPORTS.keySet());
    }

    @ParameterizedTest
    @MethodSource("exports")
    void noNameRuns(Export export) throws IOException {
        List<String> texts = export.format() == Format.CSV ? csv(export.bytes()) : xlsx(export.bytes());
        assertThat(texts).as("it is in there").anyMatch(text -> text.contains(HOSTILE));
        assertThat(texts).noneMatch(text -> text.length() > 1 && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0);
    }

    private static List<String> csv(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8).replace("\ufeff", "");
        List<String> texts = new ArrayList<>();
        CsvReader.builder()
                .fieldSeparator(';')
                .ofCsvRecord(text)
                .forEach(line -> line.getFields().stream()
                        .filter(field -> !field.matches("-?[0-9.]+"))
                        .forEach(texts::add));
        return texts;
    }

    private static List<String> xlsx(byte[] file) throws IOException {
        List<String> texts = new ArrayList<>();
        try (InputStream in = new ByteArrayInputStream(file);
                ReadableWorkbook book = new ReadableWorkbook(in, new ReadingOptions(true, true))) {
            for (Sheet sheet : book.getSheets().toList()) {
                sheet.read()
                        .forEach(row -> row.stream()
                                .filter(cell -> cell != null)
                                .peek(cell -> assertThat(cell.getType()).isNotEqualTo(CellType.FORMULA))
                                .filter(cell -> cell.getType() == CellType.STRING)
                                .map(Cell::asString)
                                .forEach(texts::add));
            }
        }
        return texts;
    }

    private static GrantRow grant() {
        Translated post = new Translated(HOSTILE, HOSTILE, null, null);
        return new GrantRow(
                new UUID(0, 1),
                new UUID(0, 2),
                HOSTILE + "Nele",
                HOSTILE + "reporter",
                HOSTILE + "2026",
                Made.NINE,
                Made.NOON,
                HOSTILE + "Replaces Joris",
                HOSTILE + "katrien",
                Made.NINE,
                null,
                null,
                null,
                null,
                "FORCE",
                false,
                post,
                HOSTILE + "ABJ",
                HOSTILE + "nele",
                LocalDate.of(2026, 2, 4));
    }
}
