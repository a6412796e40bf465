package be.egmont.bench.product;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A page that is measured, and who reads it. */
record Page(String subject, String path) {

    private static final String HEAD = "claire.vandenbossche";
    private static final String ORGANISER = "nele.goossenaerts";
    private static final String RECEPTION = "aurore.ledentu";
    static final String REPORTER = "youssef.benhaddou";
    private static final String ADMINISTRATOR = "katrien.dewaelsche";

    /** The fullest of each kind, since the pages of one thing want a thing to show. */
    private static final String FULLEST_SESSION =
            "SELECT s.code FROM session s JOIN attendance_event e ON e.session_id = s.id GROUP BY s.id ORDER BY count(*) DESC, s.id LIMIT 1";

    /** At the door only what is about to begin or under way can be opened. */
    private static final String SESSION_UNDER_WAY =
            "SELECT code FROM session WHERE edition_id = (SELECT id FROM edition WHERE code = '2026') AND starts_at <= '2026-02-04 09:42Z' AND ends_at > '2026-02-04 09:42Z' ORDER BY code LIMIT 1";

    private static final String FULLEST_DELEGATION =
            "SELECT o.code FROM post o JOIN delegation d ON d.post_id = o.id JOIN participant p ON p.delegation_id = d.id GROUP BY o.code, d.id ORDER BY count(*) DESC, d.id LIMIT 1";
    private static final String BUSIEST_ORGANISATION =
            "SELECT o.code FROM organisation o JOIN delegation d ON d.organisation_id = o.id JOIN meeting_request r ON d.id IN (r.asking_id, r.asked_id) GROUP BY o.code ORDER BY count(*) DESC, o.code LIMIT 1";
    private static final String A_REQUEST =
            "SELECT reference::text FROM meeting_request WHERE id IN (SELECT request_id FROM meeting) ORDER BY id LIMIT 1";
    private static final String AN_ACCOUNT = "SELECT reference::text FROM account WHERE subject = '" + REPORTER + "'";

    private static final String LARGEST_ENTRY =
            "SELECT id FROM journal_entry ORDER BY octet_length(changes) DESC NULLS LAST, id LIMIT 1";

    /** The pages with lists, and those of one thing that show lists of their own. */
    static List<Page> all(Connection database) throws SQLException {
        List<Page> pages = new ArrayList<>();
        pages.add(new Page(HEAD, "/"));
        pages.add(new Page(HEAD, "/meeting/list.xhtml"));
        pages.add(new Page(HEAD, "/meeting/new.xhtml"));
        pages.add(new Page(HEAD, "/attendance/mine.xhtml"));
        pages.add(new Page(ORGANISER, "/"));
        pages.add(new Page(ORGANISER, "/programme/week.xhtml"));
        pages.add(new Page(ORGANISER, "/programme/list.xhtml"));
        pages.add(new Page(ORGANISER, "/delegation/list.xhtml"));
        pages.add(new Page(ORGANISER, "/stakeholder/list.xhtml"));
        pages.add(new Page(ORGANISER, "/edition/list.xhtml"));
        pages.add(new Page(ORGANISER, "/meeting/vetting.xhtml"));
        pages.add(new Page(ORGANISER, "/meeting/timetable.xhtml"));
        pages.add(new Page(ORGANISER, "/meeting/proposal.xhtml"));
        pages.add(new Page(ORGANISER, "/programme/awaited.xhtml"));
        pages.add(new Page(ORGANISER, "/person/list.xhtml"));
        pages.add(new Page(ORGANISER, "/person/duplicates.xhtml"));
        pages.add(new Page(ORGANISER, "/exchange/import.xhtml"));
        pages.add(new Page(ORGANISER, "/exchange/runs.xhtml"));
        pages.add(new Page(ORGANISER, "/notification/list.xhtml"));
        pages.add(new Page(ORGANISER, "/delegation/answers.xhtml"));
        pages.add(new Page(ORGANISER, "/delegation/contacts.xhtml"));
        pages.add(new Page(ORGANISER, "/api/v1/search?q=van"));
        pages.add(new Page(ORGANISER, "/api/v1/search?q=vandenbosche"));
        pages.add(new Page(RECEPTION, "/attendance/checkin.xhtml"));
        pages.add(new Page(REPORTER, "/reporting/list.xhtml"));
        pages.add(new Page(REPORTER, "/reporting/summary.xhtml"));
        pages.add(new Page(REPORTER, "/reporting/matrix.xhtml"));
        pages.add(new Page(ADMINISTRATOR, "/access/people.xhtml"));
        pages.add(new Page(ADMINISTRATOR, "/audit/journal.xhtml"));
        String session = one(database, FULLEST_SESSION);
        pages.add(new Page(ORGANISER, "/programme/session.xhtml?session=" + session));
        pages.add(new Page(
                RECEPTION, "/attendance/checkin.xhtml?session=" + one(database, SESSION_UNDER_WAY) + "&q=van"));
        pages.add(new Page(REPORTER, "/attendance/session.xhtml?session=" + session));
        pages.add(new Page(REPORTER, "/reporting/session.xhtml?session=" + session));
        pages.add(new Page(ORGANISER, "/delegation/view.xhtml?post=" + one(database, FULLEST_DELEGATION)));
        pages.add(new Page(ORGANISER, "/stakeholder/view.xhtml?code=" + one(database, BUSIEST_ORGANISATION)));
        pages.add(new Page(ORGANISER, "/meeting/view.xhtml?request=" + one(database, A_REQUEST)));
        pages.add(new Page(ADMINISTRATOR, "/access/person.xhtml?account=" + one(database, AN_ACCOUNT)));
        pages.add(new Page(ADMINISTRATOR, "/audit/entry.xhtml?entry=" + one(database, LARGEST_ENTRY)));
        return pages;
    }

    private static String one(Connection database, String query) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getString(1) : "none";
        }
    }
}
