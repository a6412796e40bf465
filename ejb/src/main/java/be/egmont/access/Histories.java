package be.egmont.access;

import be.egmont.audit.AuditInterceptor;
import be.egmont.audit.JournalLine;
import be.egmont.audit.JournalReader;
import be.egmont.audit.NameLookup;
import be.egmont.audit.Names;
import be.egmont.kernel.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What the journal holds of one thing, for its page. It stands here and not beside the journal, since it keeps to the
 * scope of roles: an organiser of one edition reads nothing of another.
 */
@Stateless
@Interceptors({AuditInterceptor.class, EditionScopeInterceptor.class})
@RolesAllowed({Role.ORGANISER, Role.ADMINISTRATOR})
public class Histories {

    /** So many rows at once: the page of a thing is about the thing, and its history below it is turned over. */
    public static final int MOST = 8;

    /** Who may do what is the administrators' affair alone. */
    private static final Set<String> OF_ADMINISTRATORS = Set.of("account", "role_grant", "mandate");

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @Inject
    private Caller caller;

    /**
     * The youngest rows about it and about what it is made of, the youngest first.
     *
     * @param before only rows older than that one, as {@link History#older()} told; null from the youngest on
     */
    public History of(UUID thing, @Unscoped("where to go on in the history of the thing") Long before) {
        JournalReader journal = new JournalReader(em);
        if (caller.is(Role.ADMINISTRATOR)) {
            return History.of(journal.history(thing, before, MOST + 1, Set.of()), MOST);
        }
        List<JournalLine> lines = journal.history(thing, before, MOST + 1, OF_ADMINISTRATORS);
        // nothing was done to it, or it is none of his
        if (lines.isEmpty()
                && journal.relation(thing).filter(OF_ADMINISTRATORS::contains).isPresent()) {
            throw new Refusal.NotFound();
        }
        return History.of(lines, MOST);
    }

    /** What the ids, references and subjects in the history of that thing are called. */
    public Names names(UUID thing, @Unscoped("stands in what the reader has read") NameLookup asked) {
        return new JournalReader(em).names(asked);
    }
}
