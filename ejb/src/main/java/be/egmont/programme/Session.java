package be.egmont.programme;

import be.egmont.edition.Edition;
import be.egmont.kernel.Period;
import be.egmont.kernel.Translated;
import be.egmont.post.Region;
import jakarta.persistence.AssociationOverride;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToOne;
import java.util.Set;

/**
 * A programme item as the team works on it: what happens when, in which rooms, and for whom. What others read of it is
 * the copy that the last release froze; its invitations are made from its audience at the release.
 */
@Entity
@AssociationOverride(
        name = "rooms",
        joinTable =
                @JoinTable(
                        name = "session_room",
                        joinColumns = @JoinColumn(name = "session_id"),
                        inverseJoinColumns = @JoinColumn(name = "room_id")))
public class Session extends Item {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "edition_id")
    private Edition edition;

    private String source;
    private String note;

    protected Session() {}

    public Session(
            Edition edition,
            String code,
            SessionKind kind,
            Translated title,
            Period when,
            AudienceKind audience,
            Obligation obligation,
            Basis basis) {
        super(code, kind, title, when, audience, obligation, basis);
        this.edition = edition;
    }

    /** Changes the plan; the rooms stay. */
    public void becomes(
            SessionKind newKind,
            Translated newTitle,
            Period when,
            AudienceKind newAudience,
            Obligation newObligation,
            Basis newBasis) {
        isAbout(newKind, newTitle, newAudience, newObligation, newBasis);
        happens(when);
    }

    /** Takes these rooms, and only these; the database refuses what another session holds. */
    public void takesPlaceIn(Set<Room> places, boolean outside) {
        isHeldIn(places, outside);
    }

    /** Changes the time; its rooms move along. */
    void moves(Period when) {
        happens(when);
    }

    /** The same for another edition at another time: a draft that rests on this one. */
    Session carriedTo(Edition other, Period when) {
        Session copy =
                new Session(other, code(), kind(), title(), when, audience(), obligation(), Basis.PREVIOUS_EDITION);
        copy.concerns(regions());
        copy.describe(format(), source, note);
        copy.isHeldIn(rooms(), offsite());
        return copy;
    }

    /** Narrows the audience to the heads of these regions. */
    public void isForRegions(Set<Region> wanted) {
        concerns(wanted);
    }

    /** What else is known of the session. */
    public void describe(String newFormat, String newSource, String newNote) {
        runsAs(newFormat);
        this.source = newSource;
        this.note = newNote;
    }

    public Edition edition() {
        return edition;
    }

    public String source() {
        return source;
    }

    public String note() {
        return note;
    }
}
