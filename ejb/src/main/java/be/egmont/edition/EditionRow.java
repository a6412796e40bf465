package be.egmont.edition;

import be.egmont.kernel.Translated;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * An edition as others read it. Of the older ones little is known: dates may be missing, then {@link #datesAsKnown()}
 * has what the source says.
 */
public record EditionRow(
        long id,
        UUID reference,
        int version,
        String code,
        Translated name,
        Translated theme,
        LocalDate startsOn,
        LocalDate endsOn,
        String datesAsKnown,
        ZoneId zone,
        Translated venue,
        String venueAddress,
        Translated format,
        Translated size,
        Status status,
        int onTimeMinutes,
        int fullPercent,
        int latePercent,
        LocalDate answersBy,
        LocalDate requestsBy,
        int programmeVersion,
        String confidence,
        String source)
        implements Serializable {

    static EditionRow of(Edition edition) {
        return new EditionRow(
                edition.id(),
                edition.reference(),
                edition.version(),
                edition.code(),
                edition.name(),
                edition.theme(),
                edition.startsOn(),
                edition.endsOn(),
                edition.datesAsKnown(),
                edition.zone(),
                edition.venue(),
                edition.venueAddress(),
                edition.format(),
                edition.size(),
                edition.status(),
                edition.onTimeMinutes(),
                edition.fullPercent(),
                edition.latePercent(),
                edition.answers().day(),
                edition.requests().day(),
                edition.programmeVersion(),
                edition.provenance().confidence().name(),
                edition.provenance().source());
    }

    /** Its days, first to last; none when the dates are not known to the day. */
    public List<LocalDate> days() {
        return startsOn == null || endsOn == null
                ? List.of()
                : startsOn.datesUntil(endsOn.plusDays(1)).toList();
    }

    /** Until when people ask for meetings. */
    public Deadline requests() {
        return new Deadline(requestsBy, zone);
    }

    /** Whether people may work with it: ask for meetings, answer, be checked in. */
    public boolean isLive() {
        return status == Status.OPEN || status == Status.RUNNING;
    }

    /** Whether a programme has been released. */
    public boolean isReleased() {
        return programmeVersion > 0;
    }
}
