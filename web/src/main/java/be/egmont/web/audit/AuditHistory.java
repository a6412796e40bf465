package be.egmont.web.audit;

import be.egmont.access.Histories;
import be.egmont.access.History;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** The history of the thing that a page shows, for the tag {@code e:history}. */
@Named("auditHistory")
@RequestScoped
public class AuditHistory {

    private static final String OLDER = "older";
    private static final Pattern ROW = Pattern.compile("[1-9]\\d{0,17}");

    @EJB
    private Histories histories;

    @Inject
    private JournalWords words;

    @Inject
    private HttpServletRequest request;

    private UUID known;
    private List<JournalEntry> entries = List.of();
    private Long older;

    /** Latest first, from where the address says; read once for each thing. */
    public List<JournalEntry> of(UUID thing) {
        if (thing != null && !thing.equals(known)) {
            known = thing;
            History history = histories.of(thing, before());
            older = history.older();
            entries = history.lines().stream()
                    .map(line -> new JournalEntry(line, JournalEntry.FIRST))
                    .toList();
            words.learn(entries, asked -> histories.names(thing, asked));
        }
        return entries;
    }

    /** The row from which on older ones can be read; null when these are the oldest. */
    public Long getOlder() {
        return older;
    }

    /** Whether the reader has turned away from the youngest. */
    public boolean isTurned() {
        return before() != null;
    }

    /** What is typed into the address and is no row is as if it had not been typed. */
    private Long before() {
        String typed = request.getParameter(OLDER);
        return typed != null && ROW.matcher(typed).matches() ? Long.valueOf(typed) : null;
    }
}
