package be.egmont.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.it.harness.Visit;
import be.egmont.it.harness.Walk;
import be.egmont.it.harness.Walking;
import be.egmont.it.page.ListPage;
import be.egmont.it.page.ProgrammePage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
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
        ListPage list = ListPage.open(claire, "/delegation/list.xhtml?rows=120");
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

    /** What is overwritten was seen before: also when a third one comes in between. */
    @Test
    void twoWhoMoveTheSameSessionSeeBoth(Walk walk) throws SQLException {
        String session = Granting.one(
                walk,
                "SELECT code FROM session WHERE starts_at > '2026-02-05' AND ends_at - starts_at >= '1 hour' ORDER BY starts_at DESC, code LIMIT 1");
        String end = Granting.one(
                walk, "SELECT ends_at FROM session WHERE code = '" + session + "' ORDER BY id DESC LIMIT 1");
        String page = "/programme/session.xhtml?session=" + session;
        Visit joris = walk.as("joris.desmedt");
        Visit nele = walk.as("nele.goossenaerts", "nl");
        try {
            joris.open(page);
            nele.open(page);
            ends(joris, at(walk, end, 5));
            joris.page().locator("main .cure").waitFor();

            ends(nele, at(walk, end, 10));
            Locator both = nele.page().locator(".conflict");
            both.waitFor();
            assertThat(Visit.text(both))
                    .contains(
                            at(walk, end, 5).replace(':', '.'),
                            at(walk, end, 10).replace(':', '.'));
            nele.isAccessible();

            change(walk, session, "ends_at - interval '10 minutes'");
            nele.page().locator("[id='deciding:insist']").click();
            nele.page()
                    .locator(".conflict:has-text('" + at(walk, end, 15).replace(':', '.') + "')")
                    .waitFor();

            nele.page().locator("[id='deciding:insist']").click();
            nele.page().locator("main .cure").waitFor();
            assertThat(Granting.one(
                            walk,
                            "SELECT ends_at = timestamptz '" + end
                                    + "' - interval '10 minutes' FROM session WHERE code = '" + session
                                    + "' ORDER BY id DESC LIMIT 1"))
                    .isEqualTo("t");
            nele.isWithoutComplaint();
        } finally {
            change(walk, session, "timestamptz '" + end + "'");
        }
    }

    /** Who is noted there stays there: what has begun may last longer, and what is over is not moved at all. */
    @Test
    void whatHasBegunIsNotMovedAway(Walk walk) throws SQLException {
        String ofTheDay =
                "SELECT code FROM session s WHERE edition_id = (SELECT id FROM edition WHERE code = '2026') AND ";
        String underWay = Granting.one(
                walk,
                ofTheDay + "starts_at <= '2026-02-04 09:42Z' AND ends_at > '2026-02-04 10:15Z' ORDER BY code LIMIT 1");
        String over = Granting.one(walk, ofTheDay + "ends_at < '2026-02-04 09:00Z' ORDER BY code LIMIT 1");
        Visit nele = walk.as("nele.goossenaerts");
        nele.open("/programme/session.xhtml?session=" + underWay);
        nele.page().locator("[id='moving:from']").fill("13:10");
        nele.page().locator("[id='moving:to']").fill("13:55");
        nele.page().locator("[id='moving:go']").click();
        nele.page().waitForLoadState();
        assertThat(Visit.text(nele.page().locator("main"))).contains("son début ne change plus");
        nele.isAccessible().isWithoutComplaint();
        nele.open("/programme/session.xhtml?session=" + over);
        assertThat(nele.page().locator("[id='moving:go']").count()).isZero();
    }

    /** The sheet of the last member hangs out of the table, and none begins left of the screen. */
    @Test
    void theLastOfADelegationIsAnsweredForAsTheFirst(Walk walk) {
        for (Visit nele : List.of(walk.as("nele.goossenaerts"), walk.as("nele.goossenaerts", "fr", Visit.PHONE))) {
            nele.open("/delegation/view.xhtml?post=ABJ");
            Locator menus = nele.page().locator("td .menu");
            for (Locator menu : List.of(menus.first(), menus.last())) {
                menu.evaluate("one => { one.scrollIntoView({block: 'center'}); one.open = true; }");
                assertThat(menu.locator(".item").all())
                        .isNotEmpty()
                        .allMatch(item -> (boolean) item.evaluate("one => { const box = one.getBoundingClientRect();"
                                + " return [box.left + 2, box.right - 2].every(x =>"
                                + " document.elementFromPoint(x, box.top + box.height / 2) === one); }"));
                menu.evaluate("one => one.open = false");
            }
        }
    }

    /** So many minutes before, on the clock of Brussels. */
    private static String at(Walk walk, String end, int minutes) throws SQLException {
        return Granting.one(
                walk,
                "SELECT to_char((timestamptz '" + end + "' - interval '" + minutes
                        + " minutes') AT TIME ZONE 'Europe/Brussels', 'HH24:MI')");
    }

    private static void ends(Visit organiser, String time) {
        organiser.page().locator("[id='moving:to']").fill(time);
        organiser.page().locator("[id='moving:go']").click();
    }

    private static void change(Walk walk, String session, String end) throws SQLException {
        try (Connection connection = walk.connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE session SET version = version + 1, ends_at = " + end
                    + " WHERE id = (SELECT max(id) FROM session WHERE code = '" + session + "')");
        }
    }
}
