package be.egmont.web.access;

import be.egmont.access.GrantRow;
import be.egmont.access.GrantSearch;
import be.egmont.access.Grants;
import be.egmont.web.frame.LazyRows;
import be.egmont.web.frame.ListChoices;
import be.egmont.web.frame.ListState;
import be.egmont.web.frame.OncePerRequest;
import be.egmont.web.frame.Option;
import be.egmont.web.frame.Words;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The review of grants: which are open, and which were not used for a while. */
@Named("accessGrantsPage")
@ViewScoped
@SuppressWarnings("serial") // the boundary is a proxy that is serialised with the session
public class AccessGrantsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final List<Integer> DAYS = List.of(30, 90, 180);

    @EJB
    private Grants grants;

    @Inject
    private Words words;

    @Inject
    private ListChoices lists;

    private final ListState list =
            new ListState("grants", List.of("name", "role", "used", "given"), List.of("used", "why", "by", "given"));

    private String unused;

    @PostConstruct
    void begin() {
        lists.restore(list);
    }

    public ListState getList() {
        return list;
    }

    public LazyRows<GrantRow> getRows() {
        return LazyRows.of(list, state -> new LazyRows.Part<>(grants.review(search(state)), getTotal()));
    }

    public long getTotal() {
        return OncePerRequest.get(this, "total", () -> grants.count(days()));
    }

    private GrantSearch search(ListState state) {
        return new GrantSearch(
                days(), state.order(GrantSearch.Sort.USED), state.isDescending(), state.getFirst(), state.getSize());
    }

    private int days() {
        return DAYS.stream()
                .filter(one -> String.valueOf(one).equals(unused))
                .findFirst()
                .orElse(0);
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
}
