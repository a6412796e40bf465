package be.egmont.web.access;

import be.egmont.access.GrantRow;
import be.egmont.access.GrantSearch;
import be.egmont.access.Grants;
import be.egmont.kernel.Reason;
import be.egmont.kernel.Refusal;
import be.egmont.web.frame.LazyRows;
import be.egmont.web.frame.ListChoices;
import be.egmont.web.frame.ListState;
import be.egmont.web.frame.OncePerRequest;
import be.egmont.web.frame.Option;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.frame.UuidConverter;
import be.egmont.web.frame.Words;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

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

    @Inject
    private PageMessages said;

    private final ListState list =
            new ListState("grants", List.of("name", "role", "used", "given"), List.of("used", "why", "by", "given"));

    private String unused;
    private String why;

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

    /** Ends the marked ones, each in a transaction of its own: one that has to stay does not hold up the others. */
    public String revokeMarked() {
        String[] marked = marked();
        if (marked.length == 0) {
            throw new Refusal("review-unmarked");
        }
        String reason = Reason.at("why", why);
        int done = 0;
        for (String one : marked) {
            try {
                grants.revoke(UuidConverter.read(one), reason);
                done++;
            } catch (Refusal left) {
                // it is counted below
            }
        }
        if (done > 0) {
            said.done("access.grants.revoked.many", done);
        }
        if (done < marked.length) {
            said.warn("access.grants.left.many", marked.length - done);
        }
        return "/access/grants?faces-redirect=true&includeViewParams=true";
    }

    private static String[] marked() {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .getOrDefault("marked", new String[0]);
    }

    /** Whether it was marked in the form that came back with an error. */
    public boolean isMarked(UUID grant) {
        return Arrays.asList(marked()).contains(grant.toString());
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
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
