package be.egmont.web.programme;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Writes a calendar as calendars read it (RFC 5545). What has the same name there is the same appointment, and of two the one with the
 * higher number counts: so an appointment moves, passes to somebody else or is over without standing there twice.
 */
final class ICalendar {

    static final String TYPE = "text/calendar;charset=UTF-8";

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** As long a line may be, in bytes. */
    private static final int LONGEST = 75;

    private static final String END_OF_LINE = "\r\n";

    private final StringBuilder text = new StringBuilder();
    private final Instant now;

    ICalendar(Instant now) {
        this.now = now;
        line("BEGIN", "VCALENDAR");
        line("VERSION", "2.0");
        line("PRODID", "-//Egmont//Egmont//EN");
        line("METHOD", "PUBLISH");
    }

    /**
     * Adds an appointment.
     *
     * @param name the same whoever has it
     * @param sequence higher whenever it has changed
     * @param off whether whoever reads this does not come to it
     */
    ICalendar add(
            String name,
            int sequence,
            Instant from,
            Instant to,
            String summary,
            String place,
            String note,
            boolean off) {
        line("BEGIN", "VEVENT");
        line("UID", name);
        line("SEQUENCE", Integer.toString(sequence));
        line("DTSTAMP", MOMENT.format(now));
        line("DTSTART", MOMENT.format(from));
        line("DTEND", MOMENT.format(to));
        line("SUMMARY", escaped(summary));
        line("LOCATION", escaped(place));
        if (note != null && !note.isBlank()) {
            line("DESCRIPTION", escaped(note));
        }
        line("STATUS", off ? "CANCELLED" : "CONFIRMED");
        line("END", "VEVENT");
        return this;
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\n")
                .replace("\n", "\\n");
    }

    /** A long line goes on in the next one behind a space; no character is cut in two. */
    private void line(String property, String value) {
        int length = 0;
        for (int sign : (property + ":" + value).codePoints().toArray()) {
            String one = Character.toString(sign);
            int bytes = one.getBytes(StandardCharsets.UTF_8).length;
            if (length + bytes > LONGEST) {
                text.append(END_OF_LINE).append(' ');
                length = 1;
            }
            text.append(one);
            length += bytes;
        }
        text.append(END_OF_LINE);
    }

    @Override
    public String toString() {
        return text + "END:VCALENDAR" + END_OF_LINE;
    }
}
