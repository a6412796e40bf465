package be.egmont.web.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What sends a file is known, so that every file for a spreadsheet is among those of {@code ExportsTest}. */
class SendersTest {

    /** All that sends a file, and what it is made with; whoever adds one finds out here that it needs a test. */
    private static final Map<String, String> SENDERS = Map.of(
            "reporting/ReportResource.java", "ReportFile",
            "reporting/ReportDownloads.java", "ReportFile",
            "reporting/GrantsExport.java", "GrantsTable",
            "reporting/ReviewExport.java", "ReviewTable",
            "needs/NeedsDownload.java", "NeedsTable, of words of our own and of numbers",
            "reporting/ResponsesExport.java", "a table of texts, as the exports of imports are",
            "reporting/TravelExport.java", "a table of texts, as the exports of imports are",
            "exchange/TemplateDownload.java", "heads of columns of our own only",
            "audit/JournalResource.java", "JSON, which no spreadsheet opens as a table",
            "programme/CalendarDownload.java", "a calendar, which no spreadsheet opens as a table");

    @Test
    void everyFileIsSentByWhatIsKnown() throws IOException {
        Path web = Path.of("src/main/java/be/egmont/web");
        try (Stream<Path> sources = Files.walk(web)) {
            Set<String> senders = sources.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> read(file).contains("Content-Disposition"))
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
