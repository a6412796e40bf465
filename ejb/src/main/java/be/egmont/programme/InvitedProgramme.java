package be.egmont.programme;

import be.egmont.access.Caller;
import be.egmont.edition.EditionRow;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/**
 * What the released programme asks of one participant.
 *
 * @param guests for whom the caller may look and answer, with himself
 * @param who the participant, or null when the caller does not take part
 * @param release the version of the programme, or null before the first
 * @param sessions those that he is invited to
 * @param changes what the last release changed for him
 */
public record InvitedProgramme(
        List<Guest> guests, Guest who, ReleaseRow release, List<SessionRow> sessions, List<Change> changes) {

    /**
     * As it is now.
     *
     * @param chosen the participant, of those for whom the caller may look; null for the most likely one
     * @throws be.egmont.kernel.Refusal.NotFound when the caller may not look for him
     */
    public static InvitedProgramme read(EntityManager em, Caller caller, EditionRow edition, UUID chosen) {
        List<Guest> guests = new Guests(em, caller).of(edition.id());
        Guest who = Guests.meant(guests, chosen).orElse(null);
        ProgrammeQueries programme = new ProgrammeQueries(em, caller);
        ReleaseRow release = programme.release(edition).orElse(null);
        if (who == null) {
            return new InvitedProgramme(guests, null, release, List.of(), List.of());
        }
        int version = edition.programmeVersion();
        List<List<SessionRow>> invited = programme.invited(edition, who, version, version - 1);
        List<SessionRow> sessions = invited.get(0);
        List<Change> changes = version < 2 ? List.of() : Change.between(invited.get(1), sessions);
        return new InvitedProgramme(guests, who, release, sessions, changes);
    }
}
