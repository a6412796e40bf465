package be.egmont.delegation;

import be.egmont.access.Person;
import be.egmont.edition.Edition;
import be.egmont.kernel.Row;
import be.egmont.post.Capacity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/** One person in one edition, through a delegation; carries a badge and has answered the call home, or not yet. */
@Entity
public class Participant extends Row {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "delegation_id")
    private Delegation delegation;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "edition_id")
    private Edition edition;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person person;

    @Enumerated(EnumType.STRING)
    private Capacity capacity;

    private boolean leads;
    private String badge;

    @Enumerated(EnumType.STRING)
    private Rsvp rsvp = Rsvp.AWAITED;

    protected Participant() {}

    /**
     * A person takes part.
     *
     * @param leads whether the person heads the delegation
     * @param badge what stands on the badge, unique over all editions
     */
    public Participant(Delegation delegation, Person person, Capacity capacity, boolean leads, String badge) {
        this.delegation = delegation;
        this.edition = delegation.edition();
        this.person = person;
        this.capacity = capacity;
        this.leads = leads;
        this.badge = badge;
    }

    /** Changes the capacity, or whether the person heads the delegation. */
    public void serves(Capacity newCapacity, boolean nowLeads) {
        this.capacity = newCapacity;
        this.leads = nowLeads;
    }

    /** Answers the call home. */
    public void answers(Rsvp newRsvp) {
        this.rsvp = newRsvp;
    }

    public Delegation delegation() {
        return delegation;
    }

    public Edition edition() {
        return edition;
    }

    public Person person() {
        return person;
    }

    public Capacity capacity() {
        return capacity;
    }

    public boolean leads() {
        return leads;
    }

    public String badge() {
        return badge;
    }

    public Rsvp rsvp() {
        return rsvp;
    }
}
