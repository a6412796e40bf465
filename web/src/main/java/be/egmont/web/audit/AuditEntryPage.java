package be.egmont.web.audit;

import be.egmont.audit.JournalLine;
import be.egmont.audit.Journals;
import be.egmont.kernel.Refusal;
import be.egmont.web.frame.Pager;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.regex.Pattern;

/** One entry of the journal with all that it changed, page by page, and its place in the chain. */
@Named("auditEntryPage")
@RequestScoped
public class AuditEntryPage {

    private static final Pattern ID = Pattern.compile("[1-9]\\d{0,17}");

    @EJB
    private Journals journals;

    @Inject
    private JournalWords words;

    private String entry;
    private int page = 1;
    private JournalEntry read;
    private Pager pager;

    /**
     * Reads the entry that the address names.
     *
     * @throws Refusal.NotFound when it names none, or something that is no number of an entry
     */
    public void open() {
        if (entry == null || !ID.matcher(entry).matches()) {
            throw new Refusal.NotFound();
        }
        JournalLine line = journals.find(Long.parseLong(entry));
        JournalEntry first = new JournalEntry(line, Pager.SIZE);
        pager = new Pager(page, first.getTotal());
        read = first.part(pager.offset(), Pager.SIZE);
        words.learn(List.of(read), journals::names);
    }

    public JournalEntry getRead() {
        return read;
    }

    public Pager getPager() {
        return pager;
    }

    public String getEntry() {
        return entry;
    }

    public void setEntry(String entry) {
        this.entry = entry;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
