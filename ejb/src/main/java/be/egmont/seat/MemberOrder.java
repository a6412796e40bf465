package be.egmont.seat;

import be.egmont.access.Unscoped;
import be.egmont.kernel.Translated;
import be.egmont.post.Capacity;
import java.io.Serializable;
import java.util.UUID;

/**
 * Who joins a delegation: a known person or a new one, the first of the two that is given.
 *
 * @param function what he is called there, in the languages in which it was written; may be empty
 */
public record MemberOrder(
        UUID delegation,

        @Unscoped("a person belongs to no edition; only who may join the delegation is taken")
        UUID person,

        NewPerson newcomer,
        Capacity capacity,
        @Unscoped("a text refers to nothing") Translated function)
        implements Serializable {}
