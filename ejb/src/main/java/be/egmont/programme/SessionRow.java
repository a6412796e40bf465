package be.egmont.programme;

import be.egmont.kernel.Period;
import be.egmont.kernel.Translated;
import be.egmont.post.Region;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * A session as one caller reads it.
 *
 * @param version the version of the working session, or 0 of a frozen copy, which nobody changes
 * @param source only for the team
 * @param note only for the team
 * @param asking what it asks of those who are invited, as far as the caller is one of them or plans it
 * @param figures how many are invited and expected, or null when that is not the caller's business
 * @param mine the caller's own invitation, or null
 */
public record SessionRow(
        UUID reference,
        int version,
        String code,
        SessionKind kind,
        Translated title,
        Period when,
        List<RoomRow> rooms,
        AudienceKind audience,
        Set<Region> regions,
        Obligation obligation,
        String format,
        boolean offsite,
        Basis basis,
        String source,
        String note,
        Asking asking,
        Figures figures,
        InvitationRow mine)
        implements Serializable {

    /** By time, then as the codes run. */
    static final Comparator<SessionRow> IN_ORDER =
            Comparator.comparing(SessionRow::when).thenComparing(SessionRow::code);

    /**
     * How many are asked and how many answered.
     *
     * @param expected the required ones and those who accepted an optional invitation
     * @param waiting those who would come and have no place
     */
    public record Figures(int invited, int expected, int coming, int declined, int waiting) implements Serializable {
        static final Figures NONE = new Figures(0, 0, 0, 0, 0);

        public int awaited() {
            return invited - coming - declined - waiting;
        }
    }

    static SessionRow of(Session session, Figures figures, InvitationRow mine) {
        List<RoomRow> rooms = session.rooms().stream()
                .map(RoomRow::of)
                .sorted(RoomRow.IN_ORDER)
                .toList();
        return of(
                        session.reference(),
                        session.version(),
                        session,
                        rooms,
                        session.source(),
                        session.note(),
                        session.asking())
                .with(figures, mine);
    }

    /** A frozen copy as it is kept: without its rooms. */
    static SessionRow of(ReleasedSession copy) {
        return of(copy.session(), 0, copy, List.of(), null, null, Asking.USUAL);
    }

    private static SessionRow of(
            UUID reference, int version, Item item, List<RoomRow> rooms, String source, String note, Asking asking) {
        return new SessionRow(
                reference,
                version,
                item.code(),
                item.kind(),
                item.title().copy(),
                item.when(),
                rooms,
                item.audience(),
                Collections.unmodifiableSet(new TreeSet<>(item.regions())),
                item.obligation(),
                item.format(),
                item.offsite(),
                item.basis(),
                source,
                note,
                asking,
                null,
                null);
    }

    SessionRow in(List<RoomRow> places) {
        return new SessionRow(
                reference,
                version,
                code,
                kind,
                title,
                when,
                places,
                audience,
                regions,
                obligation,
                format,
                offsite,
                basis,
                source,
                note,
                asking,
                figures,
                mine);
    }

    SessionRow with(Figures counted, InvitationRow own) {
        return new SessionRow(
                reference,
                version,
                code,
                kind,
                title,
                when,
                rooms,
                audience,
                regions,
                obligation,
                format,
                offsite,
                basis,
                source,
                note,
                own == null ? asking : own.asking(),
                counted,
                own);
    }

    public LocalDate day(ZoneId zone) {
        return LocalDate.ofInstant(when.from(), zone);
    }

    public boolean isIn(String room) {
        return rooms.stream().anyMatch(held -> held.code().equals(room));
    }

    /** Whether an answer is asked for: as the team has said, else when attendance is optional, or for a seated meal. */
    public boolean asksForAnswer() {
        return asking.isAsked(kind, obligation);
    }

    /** Whether the reader of the two notices a difference: another time, other rooms, another title. */
    boolean readsLike(SessionRow other) {
        return title.equals(other.title)
                && when.equals(other.when)
                && rooms.equals(other.rooms)
                && audience == other.audience
                && regions.equals(other.regions)
                && obligation == other.obligation;
    }
}
