package be.egmont.post;

import be.egmont.access.Person;
import be.egmont.kernel.Row;
import be.egmont.kernel.Translated;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;

/** A person's function at a post or an organisation from a date to a date (excluded). */
@Entity
public class Appointment extends Row {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person person;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "post_id")
    private Post post;

    /** The organisation by its id only, since the feature of organisations depends on this one. */
    @Column(name = "organisation_id")
    private Long organisationId;

    @Enumerated(EnumType.STRING)
    private Capacity capacity;

    @Embedded
    @AttributeOverride(name = "fr", column = @Column(name = "function_fr"))
    @AttributeOverride(name = "nl", column = @Column(name = "function_nl"))
    @AttributeOverride(name = "de", column = @Column(name = "function_de"))
    @AttributeOverride(name = "en", column = @Column(name = "function_en"))
    private Translated function;

    @Column(name = "from_date")
    private LocalDate from;

    @Column(name = "to_date")
    private LocalDate to;

    @Column(name = "functions_since")
    private LocalDate functionsSince;

    protected Appointment() {}

    private Appointment(Person person, Capacity capacity, Translated function, LocalDate from) {
        this.person = person;
        this.capacity = capacity;
        this.function = function;
        this.from = from;
    }

    /**
     * A function at a post.
     *
     * @param functionsSince the date of taking up functions, by which heads of one class rank; null for a designate
     */
    public static Appointment at(
            Post post,
            Person person,
            Capacity capacity,
            Translated function,
            LocalDate from,
            LocalDate functionsSince) {
        Appointment appointment = new Appointment(person, capacity, function, from);
        appointment.post = post;
        appointment.functionsSince = functionsSince;
        return appointment;
    }

    /** A function at an organisation. */
    public static Appointment atOrganisation(
            Long organisationId, Person person, Capacity capacity, Translated function, LocalDate from) {
        Appointment appointment = new Appointment(person, capacity, function, from);
        appointment.organisationId = organisationId;
        return appointment;
    }

    /** The function ends on that day, which is no longer part of it; null when no end is known any more. */
    public void ends(LocalDate day) {
        this.to = day;
    }

    /** Whether the function is held on that day. */
    public boolean isHeldOn(LocalDate day) {
        return !from.isAfter(day) && (to == null || to.isAfter(day));
    }

    /** Corrects what was recorded. */
    public void becomes(Capacity newCapacity, Translated newFunction, LocalDate newFrom, LocalDate newFunctionsSince) {
        this.capacity = newCapacity;
        this.function = newFunction;
        this.from = newFrom;
        this.functionsSince = newFunctionsSince;
    }

    public Person person() {
        return person;
    }

    public Post post() {
        return post;
    }

    public Long organisationId() {
        return organisationId;
    }

    public Capacity capacity() {
        return capacity;
    }

    public Translated function() {
        return function;
    }

    public LocalDate from() {
        return from;
    }

    public LocalDate to() {
        return to;
    }

    public LocalDate functionsSince() {
        return functionsSince;
    }
}
