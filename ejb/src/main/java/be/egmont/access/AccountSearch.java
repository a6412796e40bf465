package be.egmont.access;

import be.egmont.persistence.LikePattern;
import java.io.Serializable;

/**
 * Which accounts an administrator looks for.
 *
 * @param text parts of name, mail, subject or seat, all of which must be found; null for all
 * @param role one of {@link Role#ALL}, {@link #NO_ROLE}, or null for all
 * @param source from where the role comes; null for either
 */
public record AccountSearch(String text, String role, Source source) implements Serializable {

    /** Where a role comes from: a group of the identity service, or a grant given in Egmont. */
    public enum Source {
        GROUP,
        GRANT
    }

    /** Those who hold no role now. */
    public static final String NO_ROLE = "none";

    /** The parts as patterns for {@code LIKE}, one a line; what was typed is escaped. */
    String patterns() {
        return text == null || text.isBlank() ? "%" : LikePattern.containingEachWord(text, Integer.MAX_VALUE);
    }
}
