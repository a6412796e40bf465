package be.egmont.web.access;

import be.egmont.access.GrantRow;
import be.egmont.access.Grants;
import be.egmont.web.frame.Option;
import be.egmont.web.frame.Pager;
import be.egmont.web.frame.Words;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The review of grants: which are open, and which were not used for a while. */
@Named("accessGrantsPage")
@RequestScoped
public class AccessGrantsPage {

    private static final List<Integer> DAYS = List.of(30, 90, 180);

    @EJB
    private Grants grants;

    @Inject
    private Words words;

    private String unused;
    private String page;

    private Pager pager;
    private List<GrantRow> rows;

    /** Reads the list once the filters are set. */
    public void open() {
        int days = DAYS.stream()
                .filter(one -> String.valueOf(one).equals(unused))
                .findFirst()
                .orElse(0);
        pager = new Pager(page != null && page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1, grants.count(days));
        rows = grants.review(days, pager.offset(), Pager.SIZE);
    }

    public List<GrantRow> getRows() {
        return rows;
    }

    public Pager getPager() {
        return pager;
    }

    public List<Option> getChoices() {
        return DAYS.stream()
                .map(days -> new Option(String.valueOf(days), words.of("access.grants.days", days)))
                .toList();
    }

    public String getUnused() {
        return unused;
    }

    public void setUnused(String unused) {
        this.unused = unused;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
