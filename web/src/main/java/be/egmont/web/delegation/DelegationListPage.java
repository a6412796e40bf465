package be.egmont.web.delegation;

import be.egmont.delegation.DelegationCounts;
import be.egmont.delegation.DelegationList;
import be.egmont.delegation.DelegationRow;
import be.egmont.delegation.DelegationSearch;
import be.egmont.delegation.Delegations;
import be.egmont.delegation.Rsvp;
import be.egmont.edition.Editions;
import be.egmont.post.PostKind;
import be.egmont.post.Region;
import be.egmont.web.frame.Language;
import be.egmont.web.frame.LazyRows;
import be.egmont.web.frame.ListChoices;
import be.egmont.web.frame.ListState;
import be.egmont.web.frame.OncePerRequest;
import be.egmont.web.frame.Option;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.frame.Words;
import be.egmont.web.notification.NotificationRemindPage;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/** Who comes: all posts by region, filtered by region, type, answer and a part of a name; every filter in the address. */
@Named("delegationListPage")
@ViewScoped
@SuppressWarnings("serial") // the boundary is a proxy that is serialised with the session
public class DelegationListPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN_COUNTRIES = 4;

    @EJB
    private Delegations delegations;

    @EJB
    private Editions editions;

    @Inject
    private Language language;

    @Inject
    private Words words;

    @Inject
    private ListChoices choices;

    @Inject
    private PageMessages said;

    private final ListState list = new ListState(
            "delegations",
            List.of("post", "code", "leader", "members", "rsvp"),
            List.of("code", "capacity", "jurisdiction", "members"));

    private String text;
    private String region;
    private String kind;
    private String rsvp;

    @PostConstruct
    void begin() {
        choices.restore(list);
    }

    public ListState getList() {
        return list;
    }

    public LazyRows<DelegationRow> getRows() {
        return LazyRows.of(list, state -> {
            DelegationList found = delegations.list(edition(), search(state));
            return new LazyRows.Part<>(found.rows(), found.total());
        });
    }

    /** Goes on to the letter for the heads that are marked and have not answered. */
    public String remind() {
        if (NotificationRemindPage.takesOver("marked")) {
            return "/notification/remind?faces-redirect=true";
        }
        said.warn("programme.awaited.unmarked");
        return "/delegation/list?faces-redirect=true&includeViewParams=true";
    }

    public DelegationCounts getCounts() {
        return OncePerRequest.get(this, "counts", () -> delegations.counts(edition(), search(list)));
    }

    private String edition() {
        return OncePerRequest.get(this, "edition", () -> editions.current().code());
    }

    private DelegationSearch search(ListState state) {
        return new DelegationSearch(
                text,
                choice(Region.class, region),
                choice(PostKind.class, kind),
                choice(Rsvp.class, rsvp),
                language.getCurrent(),
                state.order(DelegationSearch.Sort.REGION),
                state.isDescending(),
                state.getFirst(),
                state.getSize());
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String value) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst()
                .orElse(null);
    }

    public boolean isFiltered() {
        return Stream.of(text, region, kind, rsvp).anyMatch(filter -> filter != null && !filter.isBlank());
    }

    public List<Option> getRegions() {
        return words.options("delegation.region.", Stream.of(Region.values()).map(Enum::name));
    }

    public List<Option> getKinds() {
        return words.options("delegation.kind.", Stream.of(PostKind.values()).map(Enum::name));
    }

    /** The first countries of the jurisdiction, and how many more there are. */
    public String jurisdiction(DelegationRow row) {
        List<String> countries = row.jurisdiction();
        int shown = Math.min(SHOWN_COUNTRIES, countries.size());
        String first = String.join(" ", countries.subList(0, shown));
        return shown == countries.size() ? first : words.of("delegation.more", first, countries.size() - shown);
    }

    public List<Rsvp> getExceptions() {
        return List.of(Rsvp.AWAITED, Rsvp.EXCUSED, Rsvp.PARTLY);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getRsvp() {
        return rsvp;
    }

    public void setRsvp(String rsvp) {
        this.rsvp = rsvp;
    }
}
