package be.egmont.edition;

import be.egmont.kernel.Refusal;
import be.egmont.kernel.Translated;
import be.egmont.text.TextChecks;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * An edition as somebody writes it down.
 *
 * @param code the year, and a letter for a second one in the same year
 * @param startsOn null with {@code endsOn} of an edition of the past whose days nobody knows any more
 * @param venue the name of the place; null where nobody has said
 * @param answersBy the last day for answers to the invitation; null for no end
 * @param requestsBy the last day on which meetings are asked for; null for no end
 */
public record EditionPlan(
        @NotBlank String code,
        @NotNull Translated name,
        Translated theme,
        LocalDate startsOn,
        LocalDate endsOn,
        @NotBlank String zone,
        Translated venue,
        @Size(max = LONGEST_TEXT) String venueAddress,
        @Min(0) @Max(LONGEST_DELAY) int onTimeMinutes,
        @Min(1) @Max(WHOLE) int fullPercent,
        @Min(1) @Max(WHOLE) int latePercent,
        LocalDate answersBy,
        LocalDate requestsBy)
        implements Serializable {

    /** How many characters a text of an edition has at most. */
    public static final int LONGEST_TEXT = 300;

    /** How many days an edition lasts at most; more is a year typed wrong. */
    public static final int MOST_DAYS = 31;

    static final int LONGEST_DELAY = 120;
    static final int WHOLE = 100;

    public EditionPlan {
        code = code == null ? null : code.strip();
        venueAddress = venueAddress == null || venueAddress.isBlank() ? null : venueAddress.strip();
    }

    /** What an edition has when nobody has written anything yet. */
    public static EditionPlan empty() {
        return new EditionPlan(null, null, null, null, null, "Europe/Brussels", null, null, 10, 80, 50, null, null);
    }

    /**
     * Refuses what can be true of no edition, at the field where it stands.
     *
     * @throws Refusal with the reason
     */
    void check() {
        if (!code.matches("[0-9]{4}[A-Z]?")) {
            throw new Refusal("edition-code").at("code");
        }
        TextChecks.publishable(name, "name");
        TextChecks.fits(name, LONGEST_TEXT, "name");
        TextChecks.fits(theme, LONGEST_TEXT, "theme");
        TextChecks.fits(venue, LONGEST_TEXT, "venue");
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw new Refusal("edition-zone").at("zone");
        }
        checkDays();
        if (latePercent > fullPercent) {
            throw new Refusal("edition-late-above-full").at("latePercent");
        }
        deadline(answersBy, "answersBy");
        deadline(requestsBy, "requestsBy");
    }

    private void checkDays() {
        if (startsOn == null && endsOn != null) {
            throw new Refusal("invalid-notnull").at("startsOn");
        }
        if (startsOn == null) {
            return;
        }
        if (endsOn == null) {
            throw new Refusal("invalid-notnull").at("endsOn");
        }
        if (endsOn.isBefore(startsOn)) {
            throw new Refusal("edition-end-before-start").at("endsOn");
        }
        if (ChronoUnit.DAYS.between(startsOn, endsOn) >= MOST_DAYS) {
            throw new Refusal("edition-too-long", MOST_DAYS).at("endsOn");
        }
    }

    private void deadline(LocalDate day, String field) {
        if (day != null && (endsOn == null || day.isAfter(endsOn))) {
            throw new Refusal("edition-deadline").at(field);
        }
    }
}
