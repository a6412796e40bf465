package be.egmont.web.access;

import be.egmont.access.AccessReviews;
import be.egmont.access.ReviewItemRow;
import be.egmont.access.ReviewRow;
import be.egmont.access.ReviewSearch;
import be.egmont.kernel.Refusal;
import be.egmont.web.frame.CurrentEditionBean;
import be.egmont.web.frame.LazyRows;
import be.egmont.web.frame.ListChoices;
import be.egmont.web.frame.ListState;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.frame.RequestValue;
import be.egmont.web.frame.SeenRow;
import be.egmont.web.frame.Words;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** One review: its grants by what was decided, one of them in the panel, and the marked ones kept together. */
@Named("accessReviewPage")
@ViewScoped
@SuppressWarnings("serial") // the boundary is a proxy that is serialised with the session
public class AccessReviewPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final List<String> STATES = List.of("OPEN", "KEPT", "REDUCED", "REVOKED", "ENDED");

    @EJB
    private AccessReviews reviews;

    @Inject
    private CurrentEditionBean house;

    @Inject
    private Clock clock;

    @Inject
    private Words words;

    @Inject
    private PageMessages said;

    @Inject
    private ListChoices choices;

    private final ListState list = new ListState("review", List.of("name", "role", "used"), List.of("used", "why"));
    private final RequestValue<ReviewRow> row = new RequestValue<>();
    private final RequestValue<List<ReviewItemRow>> items = new RequestValue<>();

    private UUID review;
    private UUID item;
    private int version;
    private String state;
    private String reason;
    private String together;
    private LocalDate until;
    private boolean bound;

    @PostConstruct
    void begin() {
        choices.restore(list);
    }

    /** Nothing is there without a review. */
    public void open() {
        if (review == null) {
            throw new Refusal.NotFound();
        }
        getRow();
        ReviewItemRow chosen = getChosen();
        version = chosen == null ? 0 : chosen.version();
    }

    public ReviewRow getRow() {
        return row.get(() -> reviews.view(review));
    }

    public ListState getList() {
        return list;
    }

    public LazyRows<ReviewItemRow> getRows() {
        return LazyRows.of(
                list,
                state -> new LazyRows.Part<>(
                        reviews.items(
                                review,
                                new ReviewSearch(
                                        getShown(),
                                        state.order(ReviewSearch.Sort.NAME),
                                        state.isDescending(),
                                        state.getFirst(),
                                        state.getSize())),
                        getShown() == null ? getRow().total() : count(getShown())));
    }

    /** All that a grant can have come to, in the order in which it wants somebody. */
    public List<String> getStates() {
        return STATES;
    }

    /** How many grants have come to that. */
    public long count(String wanted) {
        return switch (wanted) {
            case "OPEN" -> getRow().open();
            case "KEPT" -> getRow().kept();
            case "REDUCED" -> getRow().reduced();
            case "REVOKED" -> getRow().revoked();
            default -> getRow().ended();
        };
    }

    /** What is shown; null for all. */
    public String getShown() {
        return state != null && STATES.contains(state) ? state : null;
    }

    /** The kind of status that a grant of the review wears. */
    public String kind(ReviewItemRow one) {
        return switch (one.state()) {
            case "OPEN" -> "pending";
            case "KEPT" -> "confirmed";
            case "REDUCED" -> "note";
            default -> "cancelled";
        };
    }

    public boolean isOverdue() {
        return getRow().isOverdue(LocalDate.now(clock.withZone(house.getZone())));
    }

    /** The grant in the panel; null when none is. */
    public ReviewItemRow getChosen() {
        return item == null
                ? null
                : items.get(() -> reviews.items(review, ReviewSearch.all())).stream()
                        .filter(one -> one.reference().equals(item))
                        .findFirst()
                        .orElse(null);
    }

    /** The grant of the panel goes on. */
    public String keep() {
        ReviewItemRow chosen = chosen();
        reviews.keep(List.of(item), reason);
        return decided("access.review.kept", chosen);
    }

    /** Takes back that the grant of the panel was kept. */
    public String reopen() {
        ReviewItemRow chosen = chosen();
        reviews.reopen(item, version);
        return decided("access.review.reopened", chosen);
    }

    /** The grant of the panel ends earlier or counts in this edition alone. */
    public String reduce() {
        ReviewItemRow chosen = chosen();
        String edition =
                bound && house.getEdition() != null ? house.getEdition().code() : null;
        Instant end = new GrantDays(null, until, house.getZone()).end();
        reviews.reduce(item, version, edition, end, reason);
        return decided("access.review.reduced", chosen);
    }

    /** The grant of the panel ends. */
    public String revoke() {
        ReviewItemRow chosen = chosen();
        reviews.revoke(item, version, reason);
        return decided("access.review.revoked", chosen);
    }

    private ReviewItemRow chosen() {
        ReviewItemRow chosen = getChosen();
        if (chosen == null) {
            throw new Refusal.NotFound();
        }
        return chosen;
    }

    private String decided(String word, ReviewItemRow chosen) {
        said.done(
                word,
                chosen.grant().accountName(),
                words.get("access.role." + chosen.grant().role()));
        item = null;
        return stay();
    }

    /** The marked grants go on. */
    public String keepMarked() {
        List<UUID> marked =
                SeenRow.in("marked").stream().map(SeenRow::reference).toList();
        if (marked.isEmpty()) {
            throw new Refusal("review-unmarked");
        }
        reviews.keep(marked, together);
        said.done("access.review.kept.many", marked.size());
        return stay();
    }

    /** Ends the review. */
    public String close() {
        reviews.close(review);
        said.done("access.review.ended");
        return stay();
    }

    private static String stay() {
        return "/access/review?faces-redirect=true&includeViewParams=true";
    }

    public UUID getReview() {
        return review;
    }

    public void setReview(UUID review) {
        this.review = review;
    }

    public UUID getItem() {
        return item;
    }

    public void setItem(UUID item) {
        this.item = item;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** Why the marked ones are kept. */
    public String getTogether() {
        return together;
    }

    public void setTogether(String together) {
        this.together = together;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public boolean isBound() {
        return bound;
    }

    public void setBound(boolean bound) {
        this.bound = bound;
    }
}
