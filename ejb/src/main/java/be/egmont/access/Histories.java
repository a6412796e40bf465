package be.egmont.access;

import be.egmont.audit.JournalLine;
import be.egmont.audit.JournalReader;
import be.egmont.audit.Journalling;
import be.egmont.audit.Names;
import be.egmont.audit.Unnamed;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/**
 * What the journal holds of one thing, for its page. It stands here and not beside the journal, since it keeps to the
 * scope of roles: an organiser of one edition reads nothing of another.
 */
@Stateless
@Interceptors({Journalling.class, Scoping.class})
@RolesAllowed({Role.ORGANISER, Role.ADMINISTRATOR})
public class Histories {

    /** More than that is looked for in the journal. */
    public static final int MOST = 20;

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    /** The youngest rows about it and about what it is made of, the youngest first. */
    public List<JournalLine> of(UUID thing) {
        return new JournalReader(em).history(thing, MOST);
    }

    /** What the ids, references and subjects in the history of that thing are called. */
    public Names names(UUID thing, Unnamed asked) {
        return new JournalReader(em).names(asked);
    }
}
