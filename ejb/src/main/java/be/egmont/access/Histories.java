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

    /** More than that is looked for in the journal. */
    public static final int MOST = 20;

    /** Who may do what is the administrators' affair alone. */
    private static final Set<String> OF_ADMINISTRATORS = Set.of("account", "role_grant", "mandate");

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @Inject
    private Caller caller;

    /** The youngest rows about it and about what it is made of, the youngest first. */
    public List<JournalLine> of(UUID thing) {
        JournalReader journal = new JournalReader(em);
        if (caller.is(Role.ADMINISTRATOR)) {
            return journal.history(thing, MOST, Set.of());
        }
        List<JournalLine> lines = journal.history(thing, MOST, OF_ADMINISTRATORS);
        // nothing was done to it, or it is none of his
        if (lines.isEmpty()
                && journal.relation(thing).filter(OF_ADMINISTRATORS::contains).isPresent()) {
            throw new Refusal.NotFound();
        }
        return lines;
    }

    /** What the ids, references and subjects in the history of that thing are called. */
    public Names names(UUID thing, @Unscoped("stands in what the reader has read") NameLookup asked) {
        return new JournalReader(em).names(asked);
    }
}
