package be.egmont.it.ejb;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.access.AccountRow;
import be.egmont.access.AccountSearch;
import be.egmont.access.Accounts;
import be.egmont.access.Grants;
import be.egmont.access.Role;
import be.egmont.access.Scope;
import be.egmont.attendance.Attendances;
import be.egmont.attendance.CheckIns;
import be.egmont.audit.JournalSearch;
import be.egmont.audit.Journals;
import be.egmont.delegation.DelegationSearch;
import be.egmont.delegation.Delegations;
import be.egmont.edition.EditionList;
import be.egmont.edition.Editions;
import be.egmont.kernel.Translated;
import be.egmont.meeting.Meetings;
import be.egmont.meeting.OwnRequests;
import be.egmont.meeting.PartnerRow;
import be.egmont.meeting.Queue;
import be.egmont.post.Posts;
import be.egmont.programme.Programme;
import be.egmont.reporting.Reports;
import be.egmont.stakeholder.OrganisationSearch;
import be.egmont.stakeholder.OrganisationView;
import be.egmont.stakeholder.Organisations;
import be.egmont.timetable.Timetables;
import be.egmont.week.Weeks;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;

/** How often each list asks the database: as often for five rows as for five hundred. */
@InsideServer
class ListsIT {

    private static final DelegationSearch ALL = new DelegationSearch(
            null, null, null, null, Translated.Language.FR, DelegationSearch.Sort.REGION, false, 0, 120);

    private static final OrganisationSearch PARTNERS = new OrganisationSearch(
            null, null, List.of("FINANCE"), Translated.Language.FR, OrganisationSearch.Sort.CATEGORY, false, 0, 120);

    private static final OwnRequests.Filter OWN =
            new OwnRequests.Filter(Set.of(), Translated.Language.FR, OwnRequests.Sort.WITH, false);

    private static final EditionList.Order BY_VENUE =
            new EditionList.Order(EditionList.Sort.VENUE, true, Translated.Language.NL);

    private static final String EDITION = "2026";
    private static final Instant FRIDAY = Instant.parse("2026-02-06T18:00:00Z");

    /** A list may ask for its frame and its rows, each with their parts, but not for each row. */
    private static final int ENOUGH = 12;

    /** Some more than that, or a list that asks for each row would not be seen. */
    private static final int MANY = ENOUGH + 1;

    /** Of sessions and rooms there are no more in the demo. */
    private static final int FEW = 4;

    private static final String OURS = "ListsIT";

    /** Whatever other tests have left of the timetable. */
    private static final String MEETINGS = """
            INSERT INTO meeting (id, version, reference, edition_id, request_id, table_id, starts_at, ends_at, placed_by,
                                 placed_at)
            SELECT nextval('row_id'), 1, gen_random_uuid(), q.edition_id, q.id, t.id,
                   s.starts_at, s.starts_at + interval '15 minutes', '%s', now()
              FROM (SELECT q.id, q.edition_id, row_number() OVER (ORDER BY q.id) AS k
                      FROM meeting_request q JOIN edition e ON e.id = q.edition_id AND e.code = '2026'
                     WHERE NOT EXISTS (SELECT 1 FROM meeting m WHERE m.request_id = q.id)) q
              JOIN (SELECT t.id, row_number() OVER (ORDER BY t.number) AS k FROM room_table t) t ON t.k = q.k
              JOIN session s ON s.edition_id = q.edition_id AND s.kind = 'MATCHMAKING'
             WHERE NOT EXISTS (SELECT 1 FROM meeting) AND q.k <= 20
            """.formatted(OURS);

    @Inject
    private Cast cast;

    @Inject
    private Rows rows;

    @EJB
    private Accounts accounts;

    @EJB
    private Grants grants;

    @EJB
    private Journals journals;

    @EJB
    private Editions editions;

    @EJB
    private Delegations delegations;

    @EJB
    private Organisations organisations;

    @EJB
    private Posts posts;

    @EJB
    private Programme programme;

    @EJB
    private Weeks weeks;

    @EJB
    private Meetings meetings;

    @EJB
    private Timetables timetables;

    @EJB
    private CheckIns checkIns;

    @EJB
    private Attendances attendances;

    @EJB
    private Reports reports;

    @PersistenceUnit(unitName = "egmont")
    private EntityManagerFactory factory;

    private final List<String> dear = new ArrayList<>();

    @Test
    void whatTheTeamReadsDoesNotAskForEachRow() {
        rows.run(MEETINGS);
        cast.organiser();
        try (Statements asked = Statements.of(factory)) {
            cost(asked, "delegations", () -> delegations.posts(EDITION).size());
            cost(
                    asked,
                    "a page of delegations",
                    () -> delegations.list(EDITION, ALL).rows().size());
            cost(
                    asked,
                    "counts of delegations",
                    () -> delegations.counts(EDITION, ALL).cells().size());
            cost(asked, "organisations", () -> organisations.all(EDITION).size());
            cost(
                    asked,
                    "a page of organisations",
                    () -> organisations.list(EDITION, PARTNERS).rows().size());
            cost(
                    asked,
                    "counts of organisations",
                    () -> organisations.counts(EDITION, null, null).cells().size());
            cost(asked, "programme", () -> programme.of(EDITION).sessions().size());
            cost(asked, "rooms", FEW, () -> programme.rooms().size());
            cost(asked, "search", () -> delegations.search(EDITION, "an").size());
            cost(
                    asked,
                    "queue",
                    () -> meetings.queue(new Queue.Filter(null, null, null), 0, 50)
                            .rows()
                            .size());
            cost(asked, "timetable", () -> timetables.day(null).meetings().size());
            cost(asked, "attendance", FEW, () -> attendances.sessions().size());
            cost(asked, "sessions that met", FEW, () -> attendances.meets(null).size());
            UUID longest = attendances.sessions().stream()
                    .max((one, other) ->
                            Integer.compare(one.lines().size(), other.lines().size()))
                    .orElseThrow()
                    .session()
                    .reference();
            cost(asked, "register", () -> attendances.session(longest).lines().size());
            cost(
                    asked,
                    "report of a session",
                    () -> reports.session(longest, FRIDAY).sheet().lines().size());
            cost(asked, "matrix", () -> reports.matrix(null, FRIDAY).posts().size());
            cost(
                    asked,
                    "summary",
                    FEW,
                    () -> reports.summary(null, FRIDAY).sheets().size());
        } finally {
            rows.run("DELETE FROM meeting WHERE placed_by = '" + OURS + "'");
        }
        assertThat(dear).isEmpty();
    }

    /** Jerusalem and Taipei show no country, and organisations that work there find them all the same. */
    @Test
    void whatIsShownByItsCityAloneIsFoundByItsPartners() {
        cast.organiser();
        assertThat(posts.view("JRS").country()).isNull();
        assertThat(posts.view("TPE").country()).isNull();
        for (String partner : List.of("ENABEL", "BIO", "EBRD")) {
            assertThat(organisations.view(partner).posts())
                    .as(partner)
                    .extracting(OrganisationView.PostInScope::code)
                    .contains("JRS");
        }
        cast.claire();
        assertThat(meetings.partners().stream().filter(PartnerRow::unsure))
                .extracting(PartnerRow::code)
                .contains("MAA");
    }

    @Test
    void whatIsShortAsksLittle() {
        cast.organiser();
        try (Statements asked = Statements.of(factory)) {
            cost(asked, "door", 1, () -> checkIns.sessions().size());
            UUID session = checkIns.sessions().get(0).reference();
            cost(asked, "door, people", 1, () -> checkIns.find(session, "van").size());
            cost(asked, "door, entries", 0, () -> checkIns.entries(session).size());
            cost(asked, "editions", 1, () -> editions.all().size());
            cost(
                    asked,
                    "a page of editions",
                    1,
                    () -> editions.list(BY_VENUE, 0, 50).rows().size());
            cost(asked, "exports", 0, () -> reports.exports(null).size());
            cast.claire();
            cost(asked, "week", 3, () -> weeks.week(null).sessions().size());
            cost(asked, "own requests", 1, () -> meetings.mine().size());
            cost(
                    asked,
                    "a page of own requests",
                    1,
                    () -> meetings.own(OWN, 0, 50).rows().size());
            cost(asked, "partners", () -> meetings.partners().size());
            cost(asked, "own attendance", 1, () -> attendances.mine().size());
        }
        assertThat(dear).isEmpty();
    }

    @Test
    void whatAdministratorsReadDoesNotAskForEachRow() {
        cast.organiser();
        for (int i = 0; i < MANY; i++) {
            accounts.signedIn("https://stage.example", "lists-" + i, "Listed " + i, null, Set.of());
        }
        cast.as("katrien.dewaelsche", Role.ADMINISTRATOR);
        for (AccountRow row : accounts.list(new AccountSearch("Listed", null, null), 0, MANY)) {
            grants.give(row.reference(), Role.REPORTER, Scope.ALL, null, null, OURS);
        }
        try (Statements asked = Statements.of(factory)) {
            AccountSearch all = new AccountSearch(null, null, null);
            cost(asked, "accounts", () -> accounts.list(all, 0, 50).size());
            cost(asked, "grants", () -> grants.export().size());
            cost(
                    asked,
                    "journal",
                    () -> journals.list(new JournalSearch(null, null, null, null, null, null), false, 0, 50)
                            .size());
        } finally {
            rows.run("DELETE FROM role_grant WHERE reason = '" + OURS + "'");
        }
        assertThat(dear).isEmpty();
    }

    private void cost(Statements asked, String list, IntSupplier reading) {
        cost(asked, list, MANY, reading);
    }

    private void cost(Statements asked, String list, int least, IntSupplier reading) {
        int[] read = new int[1];
        int statements = asked.during(() -> read[0] = reading.getAsInt());
        if (statements == 0 || statements > ENOUGH) {
            dear.add(list + ": " + statements + " statements");
        }
        if (read[0] < least) {
            dear.add(list + ": " + read[0] + " rows only, which tell nothing");
        }
    }
}
