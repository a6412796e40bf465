package be.egmont.programme;

import be.egmont.edition.EditionRow;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The programme of an edition as one caller reads it: the working one for the organiser, the last release for others.
 *
 * @param release the last release, or null before the first
 * @param working whether this is the working programme
 * @param sessions in the order of time; only those the caller may see
 * @param changes what the working programme changes against the last release; for the organiser only
 * @param warnings what is doubtful in the working programme; for the organiser only
 */
public record ProgrammeView(
        EditionRow edition,
        ReleaseRow release,
        boolean working,
        List<SessionRow> sessions,
        List<Change> changes,
        List<Warning> warnings)
        implements Serializable {

    public List<SessionRow> on(LocalDate day) {
        return sessions.stream()
                .filter(session -> session.day(edition.zone()).equals(day))
                .toList();
    }

    public Optional<SessionRow> session(String code) {
        return sessions.stream().filter(session -> session.code().equals(code)).findFirst();
    }

    /** The change of that session since the last release. */
    public Optional<Change> changeOf(UUID session) {
        return changes.stream()
                .filter(change -> change.session().reference().equals(session))
                .findFirst();
    }

    public List<Warning> warningsOf(UUID session) {
        return warnings.stream()
                .filter(warning -> warning.session().equals(session))
                .toList();
    }

    /** The sessions of which something is doubtful, each once. */
    public List<SessionRow> doubtful() {
        return sessions.stream()
                .filter(session -> !warningsOf(session.reference()).isEmpty())
                .toList();
    }

    /** The rooms that are used, in the order in which they stand beside each other. */
    public List<RoomRow> rooms() {
        return sessions.stream()
                .flatMap(session -> session.rooms().stream())
                .distinct()
                .sorted(RoomRow.IN_ORDER)
                .toList();
    }

    /** The days that have sessions, and those of the edition, in order. */
    public List<LocalDate> days() {
        return Stream.concat(edition.days().stream(), sessions.stream().map(session -> session.day(edition.zone())))
                .distinct()
                .sorted()
                .toList();
    }
}
