package be.egmont.web.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What sends a file is known, so that every file for a spreadsheet is among those of {@code ExportsTest}. */
class SendersTest {

    /** All that sends a file, and what it is made with; whoever adds one finds out here that it needs a test. */
    private static final Map<String, String> SENDERS = Map.ofEntries(
            Map.entry("reporting/ReportResource.java", "ReportFile"),
            Map.entry("frame/FileAnswer.java", "what those give it who are named here"),
            Map.entry("reporting/TableAnswer.java", "what those give it who are named here"),
            Map.entry("reporting/ReportDownloads.java", "ReportFile"),
            Map.entry("person/PersonListPage.java", "ContactsTable"),
            Map.entry("stakeholder/StakeholderListPage.java", "the exports of imports"),
            Map.entry("programme/ProgrammeListPage.java", "the exports of imports"),
            Map.entry("delegation/DelegationListPage.java", "the exports of imports"),
            Map.entry("exchange/TableExport.java", "the exports of imports"),
            Map.entry("exchange/ProblemsDownload.java", "a table of texts, as the exports of imports are"),
            Map.entry("reporting/SessionAnswersExport.java", "SessionAnswersTable"),
            Map.entry("reporting/GrantsExport.java", "GrantsTable"),
            Map.entry("access/AccessPeoplePage.java", "AccountsTable"),
            Map.entry("access/AccessMandatesPage.java", "MandatesTable"),
            Map.entry("reporting/ReviewExport.java", "ReviewTable"),
            Map.entry("needs/NeedsDownload.java", "NeedsTable, of words of our own and of numbers"),
            Map.entry("reporting/ResponsesExport.java", "a table of texts, as the exports of imports are"),
            Map.entry("reporting/TravelExport.java", "a table of texts, as the exports of imports are"),
            Map.entry("exchange/TemplateDownload.java", "heads of columns of our own only"),
            Map.entry("audit/JournalResource.java", "JSON, which no spreadsheet opens as a table"),
            Map.entry("programme/CalendarDownload.java", "a calendar, which no spreadsheet opens as a table"));

    /** By hand, or by what sends files for pages and for addresses. */
    private static final Pattern SENDING =
            Pattern.compile("Content-Disposition|FileAnswer\\.send\\(|TableAnswer\\.(csv|send)\\(");

    @Test
    void everyFileIsSentByWhatIsKnown() throws IOException {
        Path web = Path.of("src/main/java/be/egmont/web");
        try (Stream<Path> sources = Files.walk(web)) {
            Set<String> senders = sources.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> SENDING.matcher(read(file)).find())
                    .map(file -> web.relativize(file).toString())
                    .collect(Collectors.toSet());
            assertThat(senders).isEqualTo(SENDERS.keySet());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
