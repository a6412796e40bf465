package be.egmont.web.audit;

import be.egmont.access.Histories;
import be.egmont.audit.JournalLine;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** The history of the thing that a page shows, for the tag {@code e:history}. */
@Named("auditHistory")
@RequestScoped
public class AuditHistory {

    @EJB
    private Histories histories;

    @Inject
    private JournalWords words;

    private UUID known;
    private List<JournalEntry> entries = List.of();

    /** Latest first; read once for each thing. */
    public List<JournalEntry> of(UUID thing) {
        if (thing != null && !thing.equals(known)) {
            known = thing;
            List<JournalLine> lines = histories.of(thing);
            entries = lines.stream().map(JournalEntry::new).toList();
            words.learn(entries, asked -> histories.names(thing, asked));
        }
        return entries;
    }

    public int getMost() {
        return Histories.MOST;
    }
}
