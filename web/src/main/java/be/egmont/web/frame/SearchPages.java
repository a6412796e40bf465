package be.egmont.web.frame;

import be.egmont.web.security.Me;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The pages that the search knows beside those of the menu; those that the reader's roles do not open are left out. */
@Named("searchPages")
@RequestScoped
public class SearchPages {

    /** A page and the key of its title. */
    public record Item(String path, String word) {}

    static final List<Item> ITEMS = List.of(
            new Item("/programme/awaited.xhtml", "week.tasks.rsvp"),
            new Item("/meeting/timetable.xhtml", "meeting.timetable.title"),
            new Item("/meeting/proposal.xhtml", "meeting.proposal.title"),
            new Item("/notification/template.xhtml", "notification.template.title"),
            new Item("/person/mine.xhtml", "person.mine.title"),
            new Item("/delegation/arrivals.xhtml", "delegation.arrivals"),
            new Item("/needs/choices.xhtml", "needs.choices.title"),
            new Item("/access/settings.xhtml", "access.settings.title"),
            new Item("/notification/mine.xhtml", "notification.mine.title"),
            new Item("/person/duplicates.xhtml", "person.duplicates.title"),
            new Item("/edition/list.xhtml", "edition.list.title"),
            new Item("/exchange/runs.xhtml", "exchange.runs.title"),
            new Item("/reporting/summary.xhtml", "reporting.title.R2"),
            new Item("/reporting/matrix.xhtml", "reporting.title.R4"),
            new Item("/access/grants.xhtml", "access.grants.title"),
            new Item("/access/reviews.xhtml", "access.review.all"),
            new Item("/access/roles.xhtml", "access.roles.title"),
            new Item("/access/mandates.xhtml", "access.mandates.title"),
            new Item("/access/sign-ins.xhtml", "access.sign-ins.title"),
            new Item("/access/privacy.xhtml", "access.privacy.title"));

    @Inject
    private Me me;

    public List<Item> getItems() {
        return ITEMS.stream().filter(item -> me.mayEnter(item.path())).toList();
    }
}
