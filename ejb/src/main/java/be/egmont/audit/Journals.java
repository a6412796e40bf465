package be.egmont.audit;

import be.egmont.kernel.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the journal, and says whether somebody has bent it. For administrators; it offers no way to change a row. */
@Stateless
@Interceptors(AuditInterceptor.class)
@RolesAllowed(Journals.READERS)
public class Journals {

    /** The role of administrators, which belongs to a feature above this one. */
    static final String READERS = "administrator";

    private static final int AT_ONCE = 1000;

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @Inject
    private Clock clock;

    /** How many rows are looked for; without any filter the length of the chain, which only a bent journal does not have. */
    public long count(JournalSearch search) {
        return new JournalQueries(search).count(em);
    }

    /** The rows that are looked for in order of time, the oldest or the youngest first, from that one on. */
    public List<JournalLine> list(JournalSearch search, boolean oldestFirst, int offset, int size) {
        return new JournalQueries(search).page(em, oldestFirst, offset, size);
    }

    /**
     * One row with all its changes, however many they are.
     *
     * @param id as the rows of a list have it
     * @throws Refusal.NotFound when there is no such row
     */
    public JournalLine find(long id) {
        return JournalQueries.find(em, id).orElseThrow(Refusal.NotFound::new);
    }

    /** What the ids, references and subjects in those rows are called. */
    public Names names(NameLookup asked) {
        return new JournalReader(em).names(asked);
    }

    /** Hands over all rows that are looked for, the oldest first; that they were taken out is noted as well. */
    @Writes
    public void export(JournalSearch search, Consumer<JournalLine> taker) {
        JournalQueries queries = new JournalQueries(search);
        List<JournalLine> lines = queries.after(em, 0, AT_ONCE);
        while (!lines.isEmpty()) {
            lines.forEach(taker);
            lines = queries.after(em, lines.get(lines.size() - 1).row().id(), AT_ONCE);
        }
    }

    /** Walks the whole chain; what was changed, taken out, put in or moved comes out with its place. */
    public Verdict verify() {
        // before the chain is read: what is signed while we read would look as if its end were cut off
        List<Checkpoint> signed = checkpoints();
        Chain chain = new Chain(signed, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        List<ChainLink> links = JournalQueries.links(em, null, AT_ONCE);
        while (!links.isEmpty()) {
            links.forEach(chain::take);
            links = JournalQueries.links(em, links.get(links.size() - 1), AT_ONCE);
        }
        chain.end();
        JournalQueries.loose(em).forEach(chain::loose);
        Optional<String> ours = CheckpointSigner.configured().map(CheckpointSigner::shown);
        for (Checkpoint checkpoint : signed) {
            // a stranger's key signs just as well: where we know our own, only that one counts
            if (!CheckpointSigner.verify(
                    checkpoint.text(), checkpoint.signature(), ours.orElse(checkpoint.publicKey()))) {
                chain.unsigned(checkpoint.seq());
            }
        }
        // what follows from the rows can be compared only with rows that are what they were
        if (chain.found() == 0) {
            JournalQueries.unlisted(em).forEach(chain::unlisted);
        }
        List<ChainFault> faults = chain.faults(hashes -> JournalQueries.places(em, hashes));
        return new Verdict(chain.links(), signed.size(), Math.max(chain.found(), faults.size()), faults);
    }

    /** The signed ends of the chain, the oldest first. */
    public List<Checkpoint> checkpoints() {
        return Checkpoints.all(em);
    }
}
