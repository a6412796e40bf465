package be.egmont.it.ejb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.egmont.access.Role;
import be.egmont.kernel.Refusal;
import be.egmont.needs.NamedAllergy;
import be.egmont.needs.Needs;
import be.egmont.needs.NeedsCounts;
import be.egmont.needs.NeedsErasure;
import be.egmont.needs.NeedsKind;
import be.egmont.needs.NeedsStatement;
import be.egmont.needs.NeedsView;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody needs is known to himself, in sum to the kitchen, and after the edition to nobody; the journal never knew it. */
@InsideServer
class NeedsIT {

    private static final String MARKER = "Traces-de-noisette-suffisent";

    private static final NeedsStatement MINE =
            new NeedsStatement("VEGAN", Set.of("EGGS"), Set.of("NUTS"), Set.of("WHEELCHAIR"), MARKER, true);
    private static final NeedsStatement NOTED =
            new NeedsStatement("HALAL", Set.of(), Set.of("EGGS"), Set.of(), null, false);

    private static final String COLLEAGUE = """
            INSERT INTO participant (id, version, reference, edition_id, delegation_id, person_id, capacity, leads, badge, rsvp)
            SELECT nextval('row_id'), 1, gen_random_uuid(), t.edition_id, t.delegation_id, p.id, 'STAFF', false, '%1$s', 'COMES'
              FROM participant t, person p WHERE t.badge = '%2$s' AND p.subject = '%1$s'
            """;

    @Inject
    private Cast cast;

    @Inject
    private Rows rows;

    @Inject
    private AnEdition own;

    @EJB
    private Needs needs;

    @EJB
    private NeedsErasure erasure;

    @Resource(lookup = "java:app/jdbc/egmont")
    private DataSource database;

    private UUID head;
    private UUID colleague;

    @BeforeEach
    void make() {
        if (own == null) {
            // outside the server nothing is made
            return;
        }
        own.with(1).posts(Requests.ABIDJAN, Requests.ABUJA).organisations(Requests.ENABEL);
        own.somebody(kitchen(), Role.CATERING);
        own.somebody("colleague-" + own.code(), Role.PARTICIPANT);
        rows.run(COLLEAGUE.formatted("colleague-" + own.code(), own.of(Requests.ENABEL)));
        head = participant(own.of(Requests.ABIDJAN));
        colleague = participant("colleague-" + own.code());
    }

    private String kitchen() {
        return "kitchen-" + own.code();
    }

    private UUID participant(String badge) {
        return UUID.fromString(rows.one("SELECT reference FROM participant WHERE badge = '" + badge + "'"));
    }

    private LocalDate day() {
        return LocalDate.of(Integer.parseInt(own.code()), 2, 3);
    }

    private static void notThere(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(Refusal.NotFound.class);
    }

    private static void refused(String key, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.key()).isEqualTo("refusal." + key));
    }

    private long kept() {
        return rows.number(
                "SELECT count(*) FROM participant_needs n JOIN edition e ON e.id = n.edition_id WHERE e.code = '"
                        + own.code() + "'");
    }

    @Test
    void whatIsSaidIsReadByNobodyElseAndNeverInTheJournal() {
        long before = rows.journal();
        cast.head(own, Requests.ABIDJAN);
        refused("needs-consent", () -> needs.state(head, 0, false, MINE));
        needs.state(head, 0, true, MINE);
        NeedsView view = needs.view(head);
        assertThat(view.said()).isEqualTo(MINE);
        assertThatThrownBy(() -> needs.state(head, 0, true, NOTED)).isInstanceOf(Refusal.Stale.class);

        cast.head(own, Requests.ABUJA);
        notThere(() -> needs.view(head));
        notThere(() -> needs.state(head, view.version(), true, NOTED));
        notThere(() -> needs.withdraw(head, view.version()));
        assertThatThrownBy(() -> needs.counts(own.code())).isInstanceOf(EJBAccessException.class);
        cast.organiserOf(own);
        assertThatThrownBy(() -> needs.view(head)).isInstanceOf(EJBAccessException.class);

        assertThat(rows.number("SELECT count(*) FROM journal_entry j WHERE CAST(j AS text) LIKE '%" + MARKER + "%'"
                        + " OR CAST(j AS text) LIKE '%WHEELCHAIR%' OR CAST(j AS text) LIKE '%participant_needs%'"))
                .isZero();
        assertThat(rows.number("SELECT count(*) FROM journal_draft j WHERE CAST(j AS text) LIKE '%participant_needs%'"))
                .isZero();
        assertThat(rows.number("SELECT count(*) FROM participant_needs n WHERE CAST(n AS text) LIKE '%" + MARKER
                        + "%' OR encode(sealed, 'escape') LIKE '%VEGAN%'"))
                .isZero();
        assertThat(rows.since(before)).contains("Needs.state DONE", "Needs.state REFUSED", "Needs.withdraw REFUSED");

        rows.run("UPDATE edition SET status = 'CLOSED' WHERE code = '" + own.code() + "'");
        cast.head(own, Requests.ABIDJAN);
        refused("edition-over", () -> needs.state(head, view.version(), true, NOTED));
        needs.withdraw(head, view.version());
        assertThat(kept()).as("consent ends when he wants it to").isZero();
        assertThat(needs.view(head).isKept()).isFalse();
    }

    @Test
    void aManagerNotesItWithHisConsentAndDoesNotReadWhatHeSaysHimself() {
        cast.liaison(own, Requests.ENABEL);
        notThere(() -> needs.view(head));
        needs.state(colleague, 0, true, NOTED);
        assertThat(needs.view(colleague).said()).isEqualTo(NOTED);
        assertThat(rows.one("SELECT stated_by || ' ' || on_behalf || ' ' || consent_text FROM participant_needs n"
                        + " JOIN participant t ON t.id = n.participant_id WHERE t.reference = '" + colleague + "'"))
                .isEqualTo(own.of(Requests.ENABEL) + " true 1");

        cast.granted("colleague-" + own.code(), Role.PARTICIPANT);
        NeedsView his = needs.view(colleague);
        assertThat(his.said()).as("he sees what was noted for him").isEqualTo(NOTED);
        needs.state(colleague, his.version(), true, MINE);

        cast.liaison(own, Requests.ENABEL);
        NeedsView hidden = needs.view(colleague);
        assertThat(hidden.said()).isNull();
        assertThat(hidden.isHisOwn()).isTrue();
        refused("needs-own", () -> needs.state(colleague, hidden.version(), true, NOTED));
        refused("needs-own", () -> needs.withdraw(colleague, hidden.version()));
    }

    @Test
    void theKitchenCountsThemAndNamesWhoHasConsented() {
        // six of them, so that they are many enough to be counted
        for (int i = 0; i < 2; i++) {
            own.somebody("more-" + i + "-" + own.code(), Role.PARTICIPANT);
            rows.run(COLLEAGUE.formatted("more-" + i + "-" + own.code(), own.of(Requests.ENABEL)));
        }
        cast.head(own, Requests.ABIDJAN);
        needs.state(head, 0, true, MINE);
        cast.liaison(own, Requests.ENABEL);
        needs.state(colleague, 0, true, NOTED);

        cast.granted(kitchen(), Role.CATERING);
        NeedsCounts counts = needs.counts(own.code());
        assertThat(counts.stated()).isEqualTo(2);
        assertThat(counts.of(day()).get(0)).satisfies(all -> {
            assertThat(all.isWhole()).isTrue();
            assertThat(all.people()).isEqualTo(6);
            assertThat(all.count(NeedsKind.MENU, "VEGAN")).isEqualTo(1);
            assertThat(all.count(NeedsKind.ALLERGY, "EGGS")).isEqualTo(2);
            assertThat(all.severe()).containsEntry("EGGS", 1).containsEntry("NUTS", 1);
        });
        long before = rows.journal();
        assertThat(needs.named(own.code(), day()))
                .as("the other has not consented to it")
                .extracting(NamedAllergy::remark)
                .containsExactly(MARKER);
        assertThat(rows.since(before)).as("who looked is known").containsExactly("Needs.named DONE");
        notThere(() -> needs.counts("2026"));

        rows.run("UPDATE participant SET rsvp = 'EXCUSED' WHERE reference = '" + head + "'");
        assertThat(needs.named(own.code(), day())).isEmpty();
        assertThat(needs.counts(own.code()).of(day()).get(0).people()).isEqualTo(5);
        // what is sealed for one row is nothing in another
        String sealed = rows.one("SELECT encode(sealed, 'hex') FROM participant_needs n JOIN participant t"
                + " ON t.id = n.participant_id WHERE t.reference = '" + head + "'");
        rows.run("DELETE FROM participant_needs WHERE participant_id ="
                + " (SELECT id FROM participant WHERE reference = '" + head + "')");
        rows.run("UPDATE participant_needs SET sealed = decode('" + sealed + "', 'hex') WHERE participant_id ="
                + " (SELECT id FROM participant WHERE reference = '" + colleague + "')");
        assertThat(needs.counts(own.code()).unreadable()).isEqualTo(1);
        cast.liaison(own, Requests.ENABEL);
        assertThat(needs.view(colleague).isUnreadable()).isTrue();
    }

    @Test
    void aWeekAfterTheEditionTheyAreErasedOnceAndForAll() throws SQLException {
        cast.head(own, Requests.ABIDJAN);
        needs.state(head, 0, true, MINE);
        cast.liaison(own, Requests.ENABEL);
        needs.state(colleague, 0, true, NOTED);
        String whole = rows.one("SELECT encode(sha256(convert_to(string_agg(CAST(n.reference AS text), E'\\n'"
                + " ORDER BY CAST(n.reference AS text) COLLATE \"C\"), 'UTF8')), 'hex') FROM participant_needs n"
                + " JOIN edition e ON e.id = n.edition_id WHERE e.code = '" + own.code() + "'");

        try {
            erased(whole);
        } finally {
            // else it is the nearest edition to whoever has a role in all of them
            rows.run("UPDATE edition SET starts_on = '" + own.code() + "-02-02', ends_on = '" + own.code()
                    + "-02-06' WHERE code = '" + own.code() + "'");
        }
    }

    private void erased(String whole) throws SQLException {
        ends("2026-01-29");
        assertThat(erasure.erase()).as("six days after it").isZero();
        ends("2026-01-28");
        long before = rows.journal();
        try (Connection otherNode = database.getConnection();
                Statement statement = otherNode.createStatement()) {
            otherNode.setAutoCommit(false);
            statement.execute("SELECT pg_advisory_xact_lock(hashtextextended('lane needs erasure', 0))");
            assertThat(erasure.erase()).as("another node is at it").isZero();
            otherNode.rollback();
        }
        assertThat(kept()).isEqualTo(2);
        assertThat(erasure.erase()).isEqualTo(2);
        assertThat(erasure.erase()).isZero();
        assertThat(kept()).isZero();
        assertThat(rows.since(before)).containsExactly("NeedsErasure.erase DONE");
        assertThat(rows.all("SELECT records || ' ' || key_names || ' ' || fingerprint FROM needs_erasure x"
                        + " JOIN edition e ON e.id = x.edition_id WHERE e.code = '" + own.code() + "'"))
                .containsExactly("2 own " + whole);
        assertThat(rows.one("SELECT CAST(j AS text) FROM journal_entry j ORDER BY id DESC LIMIT 1"))
                .contains("needs_erasure", whole)
                .doesNotContain(MARKER, own.of(Requests.ABIDJAN));

        cast.head(own, Requests.ABIDJAN);
        refused("needs-over", () -> needs.state(head, 0, true, MINE));
        cast.granted(kitchen(), Role.CATERING);
        assertThat(needs.counts(own.code()).erased()).hasSize(1);
    }

    private void ends(String day) {
        rows.run("UPDATE edition SET starts_on = '2026-01-19', ends_on = '" + day + "' WHERE code = '" + own.code()
                + "'");
    }
}
