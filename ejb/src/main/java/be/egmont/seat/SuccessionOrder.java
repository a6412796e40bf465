package be.egmont.seat;

import be.egmont.access.Unscoped;
import be.egmont.post.Capacity;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Who is to lead a delegation from which day on: a member of it, a known person or a new one, the first of the three that is given.
 *
 * @param day null for at once
 * @param capacity in which he takes the seat of the post over, {@code HEAD} or {@code ACTING_HEAD}; null when he only leads the
 *     delegation
 */
public record SuccessionOrder(
        UUID delegation,
        UUID member,

        @Unscoped("a person belongs to no edition; only who may join the delegation is taken")
        UUID person,

        NewPerson newcomer,
        LocalDate day,
        Capacity capacity)
        implements Serializable {}
