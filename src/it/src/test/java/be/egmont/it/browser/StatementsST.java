package be.egmont.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.it.harness.StatementCount;
import be.egmont.it.harness.Visit;
import be.egmont.it.harness.Walk;
import be.egmont.it.harness.Walking;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How often each page asks the database, with all that its frame asks. */
@ExtendWith(Walking.class)
class StatementsST {

    private static final int ENOUGH = 15;

    @Test
    void noPageAsksTheDatabaseMoreThanFifteenTimes(Walk walk) throws Exception {
        String request;
        String organisation;
        String person;
        try (Connection connection = walk.connect();
                Statement statement = connection.createStatement()) {
            request = one(statement, "SELECT reference::text FROM meeting_request ORDER BY id LIMIT 1");
            person = one(statement, "SELECT reference::text FROM person ORDER BY id LIMIT 1");
            organisation = one(
                    statement,
                    "SELECT o.code FROM organisation o JOIN delegation d ON d.organisation_id = o.id ORDER BY o.code LIMIT 1");
        }
        List<String> dear = new ArrayList<>();
        try (StatementCount count = walk.statements()) {
            Visit claire = walk.as("claire.vandenbossche");
            for (String page : List.of("/", "/meeting/list.xhtml", "/meeting/new.xhtml", "/attendance/mine.xhtml")) {
                weigh(count, claire, page, dear);
            }
            Visit nele = walk.as("nele.goossenaerts");
            for (String page : List.of(
                    "/",
                    "/programme/week.xhtml",
                    "/programme/list.xhtml",
                    "/programme/session.xhtml?session=S04",
                    "/delegation/list.xhtml",
                    "/delegation/answers.xhtml?rsvp=AWAITED",
                    "/delegation/contacts.xhtml?rsvp=AWAITED",
                    "/delegation/view.xhtml?post=ABJ",
                    "/stakeholder/list.xhtml",
                    "/stakeholder/view.xhtml?code=" + organisation,
                    "/edition/list.xhtml",
                    "/edition/edit.xhtml",
                    "/edition/edit.xhtml?edition=2026",
                    "/edition/copy.xhtml?source=2026",
                    "/post/edit.xhtml",
                    "/post/edit.xhtml?code=ABJ",
                    "/stakeholder/edit.xhtml?code=" + organisation,
                    "/person/list.xhtml",
                    "/person/edit.xhtml?person=" + person,
                    "/person/duplicates.xhtml",
                    "/programme/awaited.xhtml",
                    "/notification/list.xhtml",
                    "/meeting/vetting.xhtml",
                    "/meeting/timetable.xhtml",
                    "/meeting/proposal.xhtml",
                    "/meeting/view.xhtml?request=" + request)) {
                weigh(count, nele, page, dear);
            }
            Visit youssef = walk.as("youssef.benhaddou");
            for (String page : List.of(
                    "/reporting/list.xhtml",
                    "/reporting/summary.xhtml",
                    "/reporting/matrix.xhtml",
                    "/reporting/session.xhtml?session=S04",
                    "/attendance/session.xhtml?session=S04")) {
                weigh(count, youssef, page, dear);
            }
            Visit katrien = walk.as("katrien.dewaelsche");
            for (String page : List.of(
                    "/access/people.xhtml",
                    "/access/grants.xhtml",
                    "/access/sign-ins.xhtml",
                    "/audit/journal.xhtml",
                    "/audit/entry.xhtml?entry=1")) {
                weigh(count, katrien, page, dear);
            }
        }
        assertThat(dear).isEmpty();
    }

    /** The least of some visits: the first one reads what is kept, and a timer of the server's may come in between. */
    private static void weigh(StatementCount count, Visit visit, String page, List<String> dear) {
        long least = LongStream.range(0, 4)
                .map(each -> count.during(
                        () -> assertThat(visit.ask(page).status()).as(page).isEqualTo(200)))
                .min()
                .orElseThrow();
        if (least == 0 || least > ENOUGH) {
            dear.add(page + ": " + least);
        }
    }

    private static String one(Statement statement, String query) throws Exception {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
