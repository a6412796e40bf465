package be.egmont.web.programme;

import be.egmont.kernel.Period;
import java.io.Serializable;

/**
 * Something in a column of hours.
 *
 * @param title what it is, in the reader's language
 * @param state a key of the language books, or null when there is none
 * @param classes of week.css: position and look
 * @param code of the session, or null for meetings
 */
public record Slot(Period when, String title, String state, String classes, String code) implements Serializable {

    /** The same with further classes. */
    Slot with(String further) {
        return new Slot(when, title, state, (classes + " " + further).strip(), code);
    }
}
