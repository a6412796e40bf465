package be.egmont.web.frame;

import be.egmont.kernel.Translated;
import be.egmont.text.LocaleFormat;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.Temporal;

/** Formats days, times and numbers for the reader's language, in the zone of the edition. */
@Named("format")
@RequestScoped
public class Formatter extends LocaleFormat {

    private Language language;
    private CurrentEditionBean edition;

    protected Formatter() {}

    @Inject
    Formatter(Language language, CurrentEditionBean edition) {
        this.language = language;
        this.edition = edition;
    }

    @Override
    protected Translated.Language language() {
        return language.getCurrent();
    }

    @Override
    protected ZoneId zone() {
        return edition.getZone();
    }

    /** The classes that position an item in a grid of hours, in steps of five minutes: {@code t-540 l-90}. */
    public String place(Temporal from, Temporal to) {
        int start = minutes(from);
        int end = minutes(to);
        int length = end > start ? end - start : 24 * 60 - start;
        return "t-" + start + " l-" + Math.min(720, Math.max(5, length));
    }

    /** The class that positions a moment in a grid of hours: {@code t-540}. */
    public String place(Temporal at) {
        return "t-" + minutes(at);
    }

    private int minutes(Temporal when) {
        LocalTime time = local(when).toLocalTime();
        return Math.round((time.getHour() * 60 + time.getMinute()) / 5f) * 5;
    }
}
