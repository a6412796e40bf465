package be.egmont.web.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ICalendarTest {

    private static final Instant NOW = Instant.parse("2026-02-04T09:42:00Z");

    private static String of(String summary, boolean off) {
        return new ICalendar(NOW)
                .add(
                        "one@egmont.example",
                        3,
                        NOW.plusSeconds(3600),
                        NOW.plusSeconds(5400),
                        summary,
                        "Salle 2",
                        null,
                        off)
                .toString();
    }

    @Test
    void anAppointmentHasItsNameItsNumberAndItsHoursInUtc() {
        assertThat(of("Enabel", false).lines())
                .containsSubsequence(
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "BEGIN:VEVENT",
                        "UID:one@egmont.example",
                        "SEQUENCE:3",
                        "DTSTAMP:20260204T094200Z",
                        "DTSTART:20260204T104200Z",
                        "DTEND:20260204T111200Z",
                        "SUMMARY:Enabel",
                        "STATUS:CONFIRMED",
                        "END:VEVENT",
                        "END:VCALENDAR");
        assertThat(of("Enabel", true)).contains("STATUS:CANCELLED\r\n");
    }

    @Test
    void whatWouldEndALineOrAValueDoesNot() {
        assertThat(of("A, B; C\\D\r\nBEGIN:VALARM", false)).contains("SUMMARY:A\\, B\\; C\\\\D\\nBEGIN:VALARM\r\n");
    }

    @Test
    void noLineIsLongerThanSeventyFiveBytesAndNoCharacterIsCut() {
        String summary = "Réunion à l’étranger – ".repeat(12);
        String text = of(summary, false);
        assertThat(text.lines()).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(text.replace("\r\n ", "")).contains("SUMMARY:" + summary);
    }
}
