package be.egmont.programme;

import be.egmont.edition.Edition;
import be.egmont.kernel.Period;
import be.egmont.kernel.Refusal;
import be.egmont.kernel.Translated;
import be.egmont.post.Region;
import jakarta.persistence.AssociationOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
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

    private static final int MOST_PLACES = 9999;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "edition_id")
    private Edition edition;

    private String source;
    private String note;

    private Boolean asks;
    private Integer places;

    @Column(name = "answer_until")
    private Instant answerUntil;

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

    /**
     * Changes the plan; the rooms stay.
     *
     * @throws Refusal {@code asking-required} when everybody has to come and only some have a place
     */
    public void becomes(
            SessionKind newKind,
            Translated newTitle,
            Period when,
            AudienceKind newAudience,
            Obligation newObligation,
            Basis newBasis) {
        if (places != null && newObligation == Obligation.REQUIRED) {
            throw new Refusal("asking-required", title());
        }
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
        copy.asks = asks;
        copy.places = places;
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

    /**
     * What is asked of those who are invited from now on. Where an answer is asked for and when may be said of any session, places
     * only where nobody has to come.
     *
     * @throws Refusal {@code asking-places} for places without an answer, {@code asking-required} at {@code places}, {@code
     *     asking-until} for a moment after its beginning
     */
    void asks(Asking asking) {
        if (asking.places() != null) {
            if (!Boolean.TRUE.equals(asking.asks())) {
                throw new Refusal("asking-places").at("places");
            }
            if (obligation() == Obligation.REQUIRED) {
                throw new Refusal("asking-required", title()).at("places");
            }
            if (asking.places() < 1) {
                throw new Refusal("invalid-min", 1).at("places");
            }
            if (asking.places() > MOST_PLACES) {
                throw new Refusal("invalid-max", MOST_PLACES).at("places");
            }
        }
        if (asking.until() != null && asking.until().isAfter(when().from())) {
            throw new Refusal("asking-until").at("until");
        }
        this.asks = asking.asks();
        this.places = asking.places();
        this.answerUntil = asking.until();
    }

    /** What is asked of those who are invited. */
    Asking asking() {
        return new Asking(asks, places, answerUntil);
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
