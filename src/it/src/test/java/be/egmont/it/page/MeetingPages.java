package be.egmont.it.page;

import be.egmont.it.harness.Visit;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** The pages of a request, from the form to the place. */
public final class MeetingPages {

    private final Visit visit;
    private final Page page;

    public MeetingPages(Visit visit) {
        this.visit = visit;
        this.page = visit.page();
    }

    /** The form, by way of the organisation's own page. */
    public void openFormFor(String organisation) {
        visit.open("/stakeholder/view.xhtml?code=" + organisation);
        page.locator(".pagehead a[href*='/meeting/new.xhtml']").click();
        page.waitForURL(address -> address.contains("/meeting/new.xhtml"));
    }

    /** The reference of somebody with whom no request is under way. */
    public String partner() {
        visit.open("/meeting/new.xhtml");
        page.locator("[id='asking:partner_button']").click();
        return page.locator(".ui-autocomplete-item:not(:has-text('('))").first().getAttribute("data-item-value");
    }

    public void ask(String subject, String priority) {
        page.locator("[id='asking:subject']").fill(subject);
        page.locator("input[name='asking:priority'][value=" + priority + "]").check();
        press(page.locator("[id='asking:go']"));
    }

    public void openQueue(String state) {
        visit.open("/meeting/vetting.xhtml?state=" + state);
    }

    public void openMine() {
        visit.open("/meeting/list.xhtml");
    }

    public List<String> rows() {
        return page.locator("main tbody tr:not(.ui-datatable-empty-message)").allInnerTexts();
    }

    /** Opens the request beside the queue. */
    public void choose(String subject) {
        page.locator("main tbody tr:has-text('" + subject + "') :is(th, .lead) a")
                .click();
        page.waitForURL(address -> address.contains("request="));
    }

    public void approve() {
        press(page.locator("[id='refusing:approve']"));
    }

    public void refuse(String reason) {
        Locator field = page.locator("[id='refusing:reason']");
        if (!field.isVisible()) {
            page.locator("details:has([id='refusing:reason']) summary").click();
        }
        field.fill(reason);
        press(page.locator("[id='refusing:refuse']"));
    }

    /** Accepts what one is asked. */
    public void accept(String subject) {
        press(page.locator(".asks li:has-text('" + subject + "') button"));
    }

    /** On the page of the request, where both sides and the team meet. */
    public void approveOnItsPage() {
        press(page.locator("[id='approving:approve']"));
    }

    public void decline(String reason) {
        Locator field = page.locator("[id='declining:reason']");
        if (!field.isVisible()) {
            page.locator("details:has([id='declining:reason']) summary").click();
        }
        field.fill(reason);
        press(page.locator("[id='declining:decline']"));
    }

    /** Says yes to the question whether to give up the request. */
    public void withdraw() {
        confirm("withdrawing");
    }

    public boolean mayWithdraw() {
        return page.locator("[data-opens='withdrawing']").isVisible();
    }

    /** Says yes to the question whether to take the place back, on the page of the request. */
    public void unschedule() {
        confirm("unscheduling");
    }

    public boolean mayPlace() {
        return page.locator(".pagehead a[href*='/meeting/place.xhtml']").isVisible();
    }

    /** What is said to who comes second. */
    public String conflict() {
        return Visit.text(page.locator(".conflict"));
    }

    private void confirm(String question) {
        page.locator("[data-opens='" + question + "']").click();
        press(page.locator("[id='" + question + "'] input[type=submit]"));
    }

    /** By way of the queue. */
    public void openPlaceOf(String subject) {
        openQueue("ACCEPTED");
        page.locator("main tbody tr:has-text('" + subject + "') a[href*='/meeting/place.xhtml']")
                .click();
        page.waitForURL(address -> address.contains("/meeting/place.xhtml"));
    }

    /** Takes the first place that is free for both. */
    public void takeFirst() {
        Locator free = page.locator("[id='places'] button[type=submit]");
        if (free.count() == 0) {
            page.locator("main nav.chips a:not([aria-current]):not(:has-text(' 0'))")
                    .first()
                    .click();
            page.waitForLoadState();
        }
        press(free.first());
    }

    /** What is said at the fields. */
    public List<String> faults() {
        return page.locator("main .fault").allInnerTexts();
    }

    public String says() {
        return Visit.text(page.locator("main"));
    }

    /** A post and the page that comes back. */
    private void press(Locator button) {
        page.waitForResponse(
                answer ->
                        answer.request().method().equals("POST") && answer.url().startsWith(visit.url()),
                button::click);
        page.waitForLoadState();
    }
}
