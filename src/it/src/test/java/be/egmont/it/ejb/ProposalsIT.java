package be.egmont.it.ejb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.egmont.access.Role;
import be.egmont.audit.Origin;
import be.egmont.kernel.Refusal;
import be.egmont.timetable.ProposalView;
import be.egmont.timetable.ProposalView.State;
import be.egmont.timetable.Proposals;
import be.egmont.timetable.Slot;
import be.egmont.timetable.Timetables;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a proposal that is kept: all of it at once, in the background, under the name of whoever pressed. */
@InsideServer
class ProposalsIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Inject
    private Cast cast;

    @Inject
    private Requests requests;

    @Inject
    private Rows rows;

    @Inject
    private AnEdition own;

    @Inject
    private Origin origin;

    @EJB
    private Proposals proposals;

    @EJB
    private Timetables timetables;

    @Resource(lookup = "java:app/jdbc/egmont")
    private DataSource database;

    private UUID request;

    /** One meeting waits for its place, there is no other, and a proposal has one for it. */
    @BeforeEach
    void propose() {
        if (database == null) {
            // outside the server, where nothing has been made
            return;
        }
        own.with(4).posts(Requests.ABIDJAN).organisations(Requests.ENABEL, Requests.BIO);
        request = requests.agreed(own, Requests.ABIDJAN, Requests.ENABEL);
        cast.organiserOf(own);
        proposals.start(10);
        proposals.stop(seen());
        until(view -> view.state() == State.DONE);
        assertThat(proposals.view().placed()).hasSize(1);
    }

    @AfterEach
    void leave() {
        if (database != null) {
            origin.is(Origin.Channel.HOUSE, null);
        }
    }

    private ProposalView until(Predicate<ProposalView> reached) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        ProposalView view = proposals.view();
        while (!reached.test(view)) {
            assertThat(System.nanoTime()).as("still %s", view).isLessThan(end);
            Thread.onSpinWait();
            view = proposals.view();
        }
        return view;
    }

    /** As the page has it that shows the proposal. */
    private String seen() {
        return proposals.view().id();
    }

    private boolean isPlaced() {
        return rows.number("SELECT count(*) FROM meeting m JOIN meeting_request q ON q.id = m.request_id"
                        + " WHERE q.reference = '" + request + "'")
                > 0;
    }

    private long steps() {
        return rows.number("SELECT count(*) FROM meeting_step s JOIN meeting_request q ON q.id = s.request_id"
                + " WHERE s.step = 'SCHEDULED' AND q.reference = '" + request + "'");
    }

    @Test
    void whatIsKeptIsOneRowOfTheJournalUnderWhoeverPressedAndFromWhere() {
        origin.is(Origin.Channel.PAGE, "10.1.2.3");
        long before = rows.journal();
        proposals.keep(seen());

        ProposalView view = until(now -> now.state() == State.KEPT);
        assertThat(view.keeping().places()).isEqualTo(1);
        assertThat(view.keeping().at()).isNotNull();
        assertThat(isPlaced()).isTrue();
        assertThat(steps()).isEqualTo(1);
        assertThat(rows.since(before)).containsExactly("Proposals.place DONE");
        assertThat(rows.one("SELECT concat_ws(' ', actor, channel, address) FROM journal_entry WHERE id > " + before))
                .isEqualTo(own.organiser() + " PAGE 10.1.2.3");
        assertThat(rows.number("SELECT count(*) FROM journal_subject WHERE entry_id > " + before + " AND thing = '"
                        + request + "'"))
                .as("it stands in the history of the meeting")
                .isEqualTo(1);
        assertThat(rows.one("SELECT placed_by FROM meeting m JOIN meeting_request q ON q.id = m.request_id"
                        + " WHERE q.reference = '" + request + "'"))
                .isEqualTo(own.organiser());
    }

    @Test
    void whoeverPressesAgainBeginsNothingAndWhoStopsItGetsNothing() throws SQLException {
        long before = rows.journal();
        try (Connection other = database.getConnection();
                Statement holding = other.createStatement()) {
            other.setAutoCommit(false);
            // somebody else is at one of the tables: the writing waits, for as long as this test likes
            holding.executeQuery(own.aTable() + " FOR UPDATE");
            proposals.keep(seen());
            proposals.keep(seen());
            assertThat(proposals.view().state()).isEqualTo(State.KEEPING);
            assertThatThrownBy(() -> proposals.start(10)).hasMessageContaining("proposal-running");
            proposals.stop(seen());
            other.rollback();
        }

        ProposalView view = until(now -> now.state() == State.DONE);
        assertThat(view.keeping().refusal()).isEqualTo("refusal.proposal-keeping-stopped");
        assertThat(view.placed()).hasSize(1);
        assertThat(isPlaced()).isFalse();
        assertThat(rows.since(before))
                .containsExactlyInAnyOrder("Proposals.start REFUSED", "Proposals.stop DONE", "Proposals.place REFUSED");

        proposals.keep(seen());
        until(now -> now.state() == State.KEPT);
        proposals.keep(seen());
        assertThat(proposals.view().state()).isEqualTo(State.KEPT);
        assertThat(steps()).isEqualTo(1);
    }

    /** One of the two is given another meeting at that very hour while the organiser still looks at the proposal. */
    @Test
    void aProposalThatNoLongerFitsIsRefusedInWordsAndWritesNothing() {
        ProposalView.Proposed place = proposals.view().placed().get(0);
        UUID rival = requests.agreed(own, Requests.ABIDJAN, Requests.BIO);
        cast.organiserOf(own);
        Slot there = timetables.places(rival).stream()
                .filter(slot -> slot.when().from().equals(place.place().from()))
                .findFirst()
                .orElseThrow();
        timetables.schedule(
                rival,
                requests.version(rival),
                there.when().from(),
                there.tables().get(0).number());
        long before = rows.journal();

        proposals.keep(seen());
        ProposalView view = until(now -> now.state() == State.DONE);
        assertThat(view.keeping().refusal()).isEqualTo("refusal.proposal-outdated");
        assertThat(view.keeping().arguments())
                .containsExactly(place.asking().title(), place.asked().title());
        assertThat(isPlaced()).isFalse();
        assertThat(steps()).isZero();
        assertThat(rows.since(before)).containsExactly("Proposals.place REFUSED");
    }

    @Test
    void whatWasGivenItsPlaceByHandIsNotWrittenAgain() {
        ProposalView.Proposed place = proposals.view().placed().get(0);
        timetables.schedule(
                request, place.version(), place.place().from(), place.place().table());

        proposals.keep(seen());
        assertThat(until(now -> now.state() == State.DONE).keeping().refusal()).isEqualTo("refusal.proposal-outdated");
        assertThat(steps()).isEqualTo(1);
    }

    /** Another organiser searches again while the first one still looks at what was found before. */
    @Test
    void whatHasNotBeenSeenIsNeitherKeptNorLeft() {
        String seen = seen();
        own.somebody("other-" + own.organiser(), Role.ORGANISER);
        cast.granted("other-" + own.organiser(), Role.ORGANISER);
        proposals.start(10);
        proposals.stop(seen());
        until(view -> view.state() == State.DONE);
        cast.organiserOf(own);
        long before = rows.journal();

        assertThatThrownBy(() -> proposals.keep(seen)).hasMessageContaining("proposal-replaced");
        assertThatThrownBy(() -> proposals.stop(seen)).hasMessageContaining("proposal-replaced");
        assertThatThrownBy(() -> proposals.leave(seen)).hasMessageContaining("proposal-replaced");
        assertThat(proposals.view().state()).isEqualTo(State.DONE);
        assertThat(isPlaced()).isFalse();
        assertThat(rows.since(before)).doesNotContain("Proposals.place DONE");

        proposals.keep(seen());
        until(view -> view.state() == State.KEPT);
        assertThat(isPlaced()).isTrue();
    }

    @Test
    void whatWasLeftIsNotKept() {
        String seen = seen();
        proposals.leave(seen());
        assertThatThrownBy(() -> proposals.keep(seen))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("refusal.proposal-none"));
        assertThatThrownBy(() -> proposals.place(request)).hasMessageContaining("proposal-none");
    }
}
