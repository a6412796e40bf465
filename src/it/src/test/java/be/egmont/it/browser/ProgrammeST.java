package be.egmont.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.it.harness.Visit;
import be.egmont.it.harness.Walk;
import be.egmont.it.harness.Walking;
import be.egmont.it.page.ListPage;
import be.egmont.it.page.ProgrammePage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Task 2: somebody reads the programme, the delegations and the organisations. */
@ExtendWith(Walking.class)
class ProgrammeST {

    private static final String READER = "claire.vandenbossche";

    @Test
    void theWeekIsAGridByRoom(Walk walk) {
        Visit claire = walk.as(READER);
        ProgrammePage week = ProgrammePage.week(claire);

        assertThat(week.rooms()).isNotEmpty();
        claire.isAccessible();
        String title = week.openFirst();
        assertThat(week.chosen()).isEqualTo(title);
        assertThat(claire.address()).contains("session=");
        claire.isAccessible().isWithoutComplaint();
    }

    @Test
    void theWeekIsAList(Walk walk) {
        Visit claire = walk.as(READER, "nl");
        ListPage list = ListPage.open(claire, "/programme/list.xhtml");

        assertThat(list.rows()).isNotEmpty();
        claire.isAccessible().isWithoutComplaint();
    }

    @Test
    void delegationsAreFoundByTextAndKind(Walk walk) {
        Visit claire = walk.as(READER);
        ListPage list = ListPage.open(claire, "/delegation/list.xhtml");
        int all = list.rows().size();
        assertThat(all).isGreaterThan(100);
        claire.isAccessible();

        list.search("q", "abidj");
        assertThat(list.rows()).singleElement().asString().contains("Abidjan");
        assertThat(claire.address()).contains("q=abidj");

        list = ListPage.open(claire, "/delegation/list.xhtml?kind=CONSULATE_GENERAL");
        assertThat(list.rows()).hasSizeBetween(1, all - 1);
        claire.isWithoutComplaint();
    }

    /** By its word, as most do, and not by the small box; it is also the column by which the list is sorted. */
    @Test
    void aColumnIsLeftOutAndComesBack(Walk walk) {
        Visit claire = walk.as(READER);
        claire.open("/delegation/list.xhtml?rows=20&sort=code");
        Locator menu = claire.page().locator("form.list details.menu");
        Locator head = claire.page().locator("main thead th:has-text('Code')");
        menu.locator("summary").click();
        claire.isAccessible("form.list details.menu");
        menu.locator("label:has-text('Code')").click();
        head.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));

        claire.open("/delegation/list.xhtml?rows=20");
        assertThat(head.count()).as("the choice is remembered").isZero();
        menu.locator("summary").click();
        menu.locator("label:has-text('Code')").click();
        head.waitFor();
        claire.isWithoutComplaint();
    }

    /** Sorted by keyboard, cut into pages: the address tells what is seen. */
    @Test
    void aListIsSortedTurnedAndShownAsOneWantsIt(Walk walk) {
        Visit claire = walk.as(READER);
        ListPage list = ListPage.open(claire, "/delegation/list.xhtml?rows=20");

        list.sort("Code");
        assertThat(claire.address()).contains("sort=code").contains("rows=20");
        assertThat(list.rows()).hasSize(20);
        claire.isAccessible();

        list.turn();
        List<String> second = list.rows();
        assertThat(claire.address()).contains("page=2");
        ListPage again = ListPage.open(claire, claire.address());
        assertThat(again.rows()).isEqualTo(second);
        claire.isAccessible().isWithoutComplaint();
    }

    @Test
    void aSearchWithoutResultSaysWhatToDo(Walk walk) {
        Visit claire = walk.as(READER);
        ListPage list = ListPage.open(claire, "/delegation/list.xhtml?q=xyzzy");

        assertThat(list.rows()).isEmpty();
        assertThat(claire.page()
                        .locator("main a[href='/delegation/list.xhtml']")
                        .first()
                        .isVisible())
                .isTrue();
        claire.isAccessible();
    }

    @Test
    void aDelegationHasItsPage(Walk walk) {
        Visit claire = walk.as(READER);
        ListPage list = ListPage.open(claire, "/delegation/list.xhtml?q=abidj");
        list.openFirst();

        assertThat(claire.heading()).contains("Abidjan");
        assertThat(list.says()).contains("Claire Vandenbossche");
        claire.isAccessible().isWithoutComplaint();
    }

    @Test
    void anOrganisationHasItsPage(Walk walk) {
        Visit claire = walk.as(READER, "nl");
        ListPage list = ListPage.open(claire, "/stakeholder/list.xhtml");
        assertThat(list.rows()).hasSizeGreaterThan(30);
        claire.isAccessible();

        list.search("q", "enabel");
        list.openFirst();
        assertThat(claire.heading()).contains("Enabel");
        claire.isAccessible().isWithoutComplaint();
    }

    @Test
    void everythingIsFoundFromEverywhere(Walk walk) {
        Visit claire = walk.as(READER);
        claire.open("/");
        claire.page().keyboard().press("Control+k");
        claire.page().locator("dialog#search input[name=q]").fill("enab");
        claire.page().locator("#found a:has-text('Enabel')").first().click();

        assertThat(claire.heading()).contains("Enabel");
        claire.isWithoutComplaint();
    }
}
