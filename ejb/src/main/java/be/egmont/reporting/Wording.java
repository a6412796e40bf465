package be.egmont.reporting;

import be.egmont.attendance.Attendee;
import be.egmont.attendance.Flag;
import be.egmont.attendance.Source;
import be.egmont.kernel.Translated;
import be.egmont.text.Book;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The language and zone of a file.
 *
 * @param zone that of the edition
 */
public record Wording(Translated.Language language, ZoneId zone) {

    String say(String key, Object... arguments) {
        return Book.in(language).sentence(key, arguments);
    }

    String text(Translated text) {
        return text == null ? "" : text.in(language);
    }

    OffsetDateTime moment(Instant when) {
        return when == null ? null : when.atZone(zone).toOffsetDateTime();
    }

    String yes(boolean holds) {
        return say(holds ? "reporting.yes" : "reporting.no");
    }

    /** The rooms one after the other, the first written first. */
    String list(List<Translated> texts) {
        return texts.stream().map(this::text).collect(Collectors.joining(", "));
    }

    String flags(List<Flag> flags) {
        return flags.stream().map(flag -> say("attendance.flag." + flag)).collect(Collectors.joining(", "));
    }

    String sources(List<Source> sources) {
        return sources.stream()
                .map(source -> say("attendance.source." + source))
                .collect(Collectors.joining(", "));
    }

    /** Whether somebody heads the delegation or accompanies its head. */
    String part(Attendee who) {
        return say(who.leads() ? "reporting.part.head" : "reporting.part.with");
    }
}
