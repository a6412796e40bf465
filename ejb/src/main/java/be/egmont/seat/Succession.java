package be.egmont.seat;

import be.egmont.delegation.Delegation;
import be.egmont.delegation.Participant;
import be.egmont.edition.Edition;
import be.egmont.kernel.Row;
import be.egmont.post.Appointment;
import be.egmont.post.Capacity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;

/** Somebody leads a delegation from a moment on instead of somebody else; keeps what is needed to take that back. */
@Entity
class Succession extends Row {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "edition_id")
    private Edition edition;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "delegation_id")
    private Delegation delegation;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "former_id")
    private Participant former;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "successor_id")
    private Participant successor;

    @Column(name = "takes_over_at")
    private Instant takesOverAt;

    @Enumerated(EnumType.STRING)
    private Capacity capacity;

    @Enumerated(EnumType.STRING)
    @Column(name = "former_capacity")
    private Capacity formerCapacity;

    @Enumerated(EnumType.STRING)
    @Column(name = "successor_capacity")
    private Capacity successorCapacity;

    @Column(name = "person_is_new")
    private boolean personIsNew;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "former_appointment_id")
    private Appointment formerAppointment;

    @Column(name = "former_to_date")
    private LocalDate formerTo;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "own_appointment_id")
    private Appointment ownAppointment;

    @Column(name = "own_to_date")
    private LocalDate ownTo;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "appointment_id")
    private Appointment appointment;

    @Column(name = "programme_version")
    private int programmeVersion;

    @Column(name = "noted_by")
    private String notedBy;

    @Column(name = "noted_at")
    private Instant notedAt;

    protected Succession() {}

    /**
     * The lead passes on.
     *
     * @param former null when nobody led
     * @param before what the successor was in the delegation; null for who joins it by this
     */
    Succession(
            Participant former, Participant successor, Capacity before, Instant takesOverAt, String by, Instant now) {
        this.edition = successor.edition();
        this.delegation = successor.delegation();
        this.former = former;
        this.formerCapacity = former == null ? null : former.capacity();
        this.successor = successor;
        this.successorCapacity = before;
        this.capacity = successor.capacity();
        this.takesOverAt = takesOverAt;
        this.programmeVersion = successor.edition().programmeVersion();
        this.notedBy = by;
        this.notedAt = now;
    }

    /** What the successor is from then on. */
    void in(Capacity newCapacity) {
        capacity = newCapacity;
    }

    /** The person of the successor was made by this. */
    void ofNewPerson() {
        personIsNew = true;
    }

    /** The seat of the post passes on too: the former holder's function ends on that day, and the successor's begins. */
    void ends(Appointment seat, LocalDate day) {
        formerAppointment = seat;
        formerTo = seat.to();
        seat.ends(day);
    }

    /** What the successor was there before ends on that day. */
    void endsOwn(Appointment own, LocalDate day) {
        ownAppointment = own;
        ownTo = own.to();
        own.ends(day);
    }

    void begins(Appointment seat) {
        appointment = seat;
    }

    /** What it ended goes on as if it had not been. */
    void resume() {
        if (formerAppointment != null) {
            formerAppointment.ends(formerTo);
        }
        if (ownAppointment != null) {
            ownAppointment.ends(ownTo);
        }
    }

    boolean joined() {
        return successorCapacity == null;
    }

    Edition edition() {
        return edition;
    }

    Delegation delegation() {
        return delegation;
    }

    Participant former() {
        return former;
    }

    Participant successor() {
        return successor;
    }

    Instant takesOverAt() {
        return takesOverAt;
    }

    Capacity capacity() {
        return capacity;
    }

    Capacity formerCapacity() {
        return formerCapacity;
    }

    Capacity successorCapacity() {
        return successorCapacity;
    }

    boolean isOfNewPerson() {
        return personIsNew;
    }

    Appointment appointment() {
        return appointment;
    }

    int programmeVersion() {
        return programmeVersion;
    }

    String notedBy() {
        return notedBy;
    }

    Instant notedAt() {
        return notedAt;
    }
}
