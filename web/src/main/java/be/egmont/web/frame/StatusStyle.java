package be.egmont.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Locale;

/** The shape and colour of a status; the word beside it is enough to understand it. */
@Named("statusStyle")
@ApplicationScoped
public class StatusStyle {

    /** The kinds of status, in lower case in pages: {@code <e:status kind="confirmed" .../>}. */
    public enum Kind {
        /** Confirmed: comes, entered, agreed. */
        CONFIRMED("confirmed", "ok"),
        /** Somebody has to answer. */
        WAITING("waiting", "warn"),
        /** Pending, without action needed here. */
        PENDING("waiting", "calm"),
        /** A warning that does not prevent a release. */
        WARNING("warning", "warn"),
        /** Blocking. */
        BLOCK("block", "block"),
        /** For information, new. */
        NOTE("note", "note"),
        /** Another time or place than before. */
        MOVED("note", "brass"),
        PARTIAL("partial", "note"),
        EXCUSED("excused", "calm"),
        CANCELLED("excused", "calm"),
        /** Draft: added, changed, not certain. */
        DRAFT("draft", "pencil"),
        RELEASED("released", "calm"),
        /** Restricted. */
        LIMITED("released", "calm"),
        LATE("late", "warn"),
        ABSENT("absent", "block"),
        PRESENT("present", "calm");

        private final String shape;
        private final String tone;

        Kind(String shape, String tone) {
            this.shape = shape;
            this.tone = tone;
        }

        String shape() {
            return shape;
        }

        String tone() {
            return tone;
        }
    }

    public String shape(String kind) {
        return kind(kind).shape;
    }

    public String tone(String kind) {
        return kind(kind).tone;
    }

    static Kind kind(String kind) {
        return Kind.valueOf(kind.toUpperCase(Locale.ROOT));
    }
}
