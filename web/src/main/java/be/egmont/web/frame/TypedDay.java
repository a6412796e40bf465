package be.egmont.web.frame;

import be.egmont.kernel.Refusal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** A day that somebody has typed, into a form or an address, as in {@code 2026-02-04}. */
public final class TypedDay {

    private static final int LAST_YEAR = 9_998;

    private TypedDay() {}

    /**
     * The day.
     *
     * @throws DateTimeParseException when it is none
     * @throws Refusal when it is so far away that neither the day after it nor a column could be
     */
    public static LocalDate of(String typed) {
        LocalDate day = LocalDate.parse(typed.strip());
        if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
            throw new Refusal.Unstorable();
        }
        return day;
    }
}
