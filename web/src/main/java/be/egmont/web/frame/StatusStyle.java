package be.egmont.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Locale;

/** Which shape and which colour a status wears; the word stands beside it, so that neither is needed to understand it. */
@Named("statusStyle")
@ApplicationScoped
public class StatusStyle {

    /** The kinds of status, as look is named by pages in lower case: {@code <e:status kind="confirmed" .../>}. */
    public enum Kind {
        /** It is so: comes, entered, agreed. */
        CONFIRMED("confirmed", "ok"),
        /** Somebody must answer. */
        WAITING("waiting", "warn"),
        /** Not yet, and nobody here needs to act. */
        PENDING("waiting", "calm"),
        /** It may go out, but look at it. */
        WARNING("warning", "warn"),
        /** It may not. */
        BLOCK("block", "block"),
        /** For information, new. */
        NOTE("note", "note"),
        /** Another time or place than before. */
        MOVED("note", "brass"),
        PARTIAL("partial", "note"),
        EXCUSED("excused", "calm"),
        CANCELLED("excused", "calm"),
        /** In pencil: draft, added, changed, not certain. */
        DRAFT("draft", "pencil"),
        RELEASED("released", "calm"),
        /** Shown to some only. */
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
    }

    public String shape(String kind) {
        return kind(kind).shape;
    }

    public String tone(String kind) {
        return kind(kind).tone;
    }

    private static Kind kind(String kind) {
        return Kind.valueOf(kind.toUpperCase(Locale.ROOT));
    }
}
