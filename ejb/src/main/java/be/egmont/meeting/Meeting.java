package be.egmont.meeting;

import be.egmont.delegation.Participant;
import be.egmont.edition.Edition;
import be.egmont.kernel.Period;
import be.egmont.kernel.Refusal;
import be.egmont.kernel.Row;
import be.egmont.programme.RoomTable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An agreed request with its place in the working timetable: who, when, at which table. The database keeps anybody, and
 * any table, from being there twice at one time.
 */
@Entity
public class Meeting extends Row {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "edition_id")
    private Edition edition;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "request_id")
    private MeetingRequest request;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "table_id")
    private RoomTable table;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(name = "placed_by")
    private String placedBy;

    @Column(name = "placed_at")
    private Instant placedAt;

    /** The period of its participants is written by a trigger. */
    @ManyToMany
    @JoinTable(
            name = "meeting_participant",
            joinColumns = @JoinColumn(name = "meeting_id"),
            inverseJoinColumns = @JoinColumn(name = "participant_id"))
    private Set<Participant> participants = new HashSet<>();

    protected Meeting() {}

    public Meeting(MeetingRequest request, List<Participant> participants) {
        this.edition = request.edition();
        this.request = request;
        this.participants.addAll(participants);
    }

    /** Sets its place. */
    public void place(Period when, RoomTable where, String by, Instant at) {
        startsAt = when.from();
        endsAt = when.to();
        table = where;
        placedBy = by;
        placedAt = at;
    }

    /**
     * Another member of the same delegation comes instead of one who was to come.
     *
     * @throws Refusal {@code meeting-member} when nobody of them was
     */
    public void follows(Participant former, Participant successor) {
        if (!former.delegation().equals(successor.delegation()) || !participants.remove(former)) {
            throw new Refusal("meeting-member");
        }
        participants.add(successor);
    }

    public Edition edition() {
        return edition;
    }

    public MeetingRequest request() {
        return request;
    }

    public RoomTable table() {
        return table;
    }

    public Period when() {
        return new Period(startsAt, endsAt);
    }

    public String placedBy() {
        return placedBy;
    }

    public Instant placedAt() {
        return placedAt;
    }

    public Set<Participant> participants() {
        return Set.copyOf(participants);
    }
}
