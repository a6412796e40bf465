package be.egmont.programme;

import be.egmont.kernel.Translated;
import be.egmont.post.Capacity;
import java.io.Serializable;
import java.util.UUID;

/**
 * A participant whose week it is.
 *
 * @param function what the person is there, as the appointment says; empty texts when nothing is known
 * @param place the post's city or the organisation's name
 * @param countries the host and the other countries of the post, in words; null for an organisation
 * @param self whether it is the caller himself
 */
public record Guest(
        UUID reference,
        String name,
        Capacity capacity,
        boolean leads,
        Translated function,
        boolean ofPost,
        String delegation,
        Translated place,
        Translated countries,
        boolean self,
        long id,
        long person,
        long delegationId)
        implements Serializable {}
