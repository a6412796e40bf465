package be.egmont.programme;

import be.egmont.kernel.Period;
import be.egmont.kernel.Translated;
import be.egmont.post.Region;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
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
     */
    public record Figures(int invited, int expected, int coming, int declined) implements Serializable {
        static final Figures NONE = new Figures(0, 0, 0, 0);

        public int awaited() {
            return invited - coming - declined;
        }
    }

    static SessionRow of(Session session, Figures figures, InvitationRow mine) {
        return of(session.reference(), session.version(), session, session.source(), session.note(), figures, mine);
    }

    static SessionRow of(ReleasedSession copy, Figures figures, InvitationRow mine) {
        return of(copy.session(), 0, copy, null, null, figures, mine);
    }

    private static SessionRow of(
            UUID reference, int version, Item item, String source, String note, Figures figures, InvitationRow mine) {
        return new SessionRow(
                reference,
                version,
                item.code(),
                item.kind(),
                item.title(),
                item.when(),
                item.rooms().stream().map(RoomRow::of).sorted(RoomRow.IN_ORDER).toList(),
                item.audience(),
                new TreeSet<>(item.regions()),
                item.obligation(),
                item.format(),
                item.offsite(),
                item.basis(),
                source,
                note,
                figures,
                mine);
    }

    public LocalDate day(ZoneId zone) {
        return LocalDate.ofInstant(when.from(), zone);
    }

    public boolean isIn(String room) {
        return rooms.stream().anyMatch(held -> held.code().equals(room));
    }

    /** Whether an answer is asked for: when attendance is optional, or for a seated meal. */
    public boolean asksForAnswer() {
        return switch (kind) {
            case LUNCH, RECEPTION, INSTITUTIONAL_VISIT -> true;
            case REGISTRATION, MATCHMAKING, HR -> false;
            case PLENARY, PANEL, ROUND_TABLE, WORKSHOP, CATEGORY_MEETING -> obligation == Obligation.OPTIONAL;
        };
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
