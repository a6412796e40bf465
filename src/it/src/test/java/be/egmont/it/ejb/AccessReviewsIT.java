package be.egmont.it.ejb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.egmont.access.AccessReviews;
import be.egmont.access.AccountSearch;
import be.egmont.access.Accounts;
import be.egmont.access.GrantRow;
import be.egmont.access.Grants;
import be.egmont.access.ReviewItemRow;
import be.egmont.access.ReviewRow;
import be.egmont.access.ReviewSearch;
import be.egmont.access.Role;
import be.egmont.access.Scope;
import be.egmont.kernel.Refusal;
import be.egmont.notification.ReviewReminders;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A review of grants: what is decided takes effect, and stays on record. */
@InsideServer
class AccessReviewsIT {

    private static final String WHY = "Needed for a test";

    @Inject
    private Cast cast;

    @EJB
    private AccessReviews reviews;

    @EJB
    private Grants grants;

    @EJB
    private Accounts accounts;

    @EJB
    private ReviewReminders reminders;

    @Inject
    private Clock clock;

    @Resource(lookup = "java:app/jdbc/egmont")
    private DataSource database;

    @AfterEach
    void clear() throws SQLException {
        run("DELETE FROM access_review_item");
        run("DELETE FROM access_review");
    }

    @Test
    void everyOpenGrantIsDecidedAndTheReviewIsClosed() {
        UUID kept = held("review-kept", Role.REPORTER);
        UUID reduced = held("review-reduced", Role.RECEPTION);
        UUID revoked = held("review-revoked", Role.PROTOCOL);
        cast.as("review-one", Role.ADMINISTRATOR);
        UUID review = reviews.begin(today(), WHY);
        assertThat(reviews.running()).map(ReviewRow::reference).contains(review);
        assertThatThrownBy(() -> reviews.begin(today(), WHY)).hasMessageContaining("review-running");
        assertThatThrownBy(() -> reviews.close(review)).hasMessageContaining("review-undecided");

        Instant end = clock.instant().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.MICROS);
        ReviewItemRow smaller = item(review, reduced);
        reviews.reduce(smaller.reference(), smaller.version(), "2026", end, WHY);
        ReviewItemRow gone = item(review, revoked);
        reviews.revoke(gone.reference(), gone.version(), WHY);
        reviews.keep(undecided(review), WHY);

        assertThat(item(review, kept).state()).isEqualTo("KEPT");
        assertThat(item(review, revoked).state()).isEqualTo("REVOKED");
        assertThat(grants.standing("review-revoked", Set.of()).everywhere()).isEmpty();
        assertThat(item(review, reduced).replacement()).isEqualTo(new ReviewItemRow.Reduced("2026", end));
        assertThat(grants.list(account("review-reduced", Set.of())))
                .filteredOn(GrantRow::isOpen)
                .singleElement()
                .satisfies(grant -> assertThat(grant.edition()).isEqualTo("2026"));

        reviews.close(review);
        assertThat(reviews.running()).isEmpty();
        assertThat(reviews.export(review))
                .filteredOn(row -> row.grant().reference().equals(kept))
                .singleElement()
                .satisfies(row -> assertThat(row.decidedBy()).isEqualTo("review-one"));
        ReviewItemRow still = item(review, kept);
        assertThatThrownBy(() -> reviews.reopen(still.reference(), still.version()))
                .hasMessageContaining("review-closed");
    }

    @Test
    void nobodyDecidesAboutAGrantOfHisOwn() throws SQLException {
        UUID own = held("review-own", Role.REPORTER);
        cast.as("review-own", Role.ADMINISTRATOR);
        UUID review = reviews.begin(today(), WHY);
        ReviewItemRow item = item(review, own);
        assertThat(item.isDecidable()).isFalse();
        assertThatThrownBy(() -> reviews.keep(List.of(item.reference()), WHY)).hasMessageContaining("review-own");
        assertThatThrownBy(() -> reviews.revoke(item.reference(), item.version(), WHY))
                .hasMessageContaining("review-own");
        // nor does the database take it from elsewhere
        assertThatThrownBy(() -> run("UPDATE access_review_item SET decision = 'KEPT', reason = 'past the verbs',"
                        + " decided_by = 'review-own', decided_at = now() WHERE reference = '" + item.reference()
                        + "'"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void onlyThatAGrantIsKeptCanBeTakenBack() {
        UUID kept = held("review-back", Role.REPORTER);
        UUID ended = held("review-ended", Role.REPORTER);
        cast.as("review-two", Role.ADMINISTRATOR);
        UUID review = reviews.begin(today(), WHY);
        reviews.keep(List.of(item(review, kept).reference()), WHY);
        assertThatThrownBy(() -> reviews.keep(List.of(item(review, kept).reference()), WHY))
                .isInstanceOf(Refusal.Stale.class);
        ReviewItemRow again = item(review, kept);
        reviews.reopen(again.reference(), again.version());
        assertThat(item(review, kept).state()).isEqualTo("OPEN");

        // what ends otherwise is settled too
        grants.revoke(ended, WHY);
        ReviewItemRow gone = item(review, ended);
        assertThat(gone.state()).isEqualTo("ENDED");
        assertThatThrownBy(() -> reviews.keep(List.of(gone.reference()), WHY)).isInstanceOf(Refusal.Stale.class);
    }

    @Test
    void lessIsLess() {
        UUID held = held("review-less", Role.REPORTER);
        cast.as("review-three", Role.ADMINISTRATOR);
        assertThatThrownBy(() -> reviews.begin(today().minusDays(2), WHY)).hasMessageContaining("review-due");
        UUID review = reviews.begin(today(), WHY);
        ReviewItemRow item = item(review, held);
        assertThatThrownBy(() -> reviews.reduce(item.reference(), item.version(), null, null, WHY))
                .hasMessageContaining("review-same");
        assertThatThrownBy(() -> reviews.reduce(item.reference(), item.version(), "2026", null, " "))
                .hasMessageContaining("invalid-size");
        assertThat(item(review, held).state()).isEqualTo("OPEN");
        assertThat(grants.standing("review-less", Set.of()).everywhere()).containsExactly(Role.REPORTER);
    }

    /** Once a week, from a week before it is due; only to whom a letter can be sent. */
    @Test
    void administratorsAreRemindedOfAReviewThatIsDueSoon() throws SQLException {
        held("review-late", Role.REPORTER);
        UUID administrator = UUID.randomUUID();
        run(
                "INSERT INTO person (id, version, reference, subject, given_name, family_name, address_form, language, email, fictitious)"
                        + " VALUES (nextval('row_id'), 0, '" + administrator
                        + "', 'review-reminded', 'Łucja', 'Reminded', 'X', 'NL',"
                        + " 'review-reminded@example.org', true)");
        account("review-reminded", Set.of(Role.ADMINISTRATOR));
        try {
            cast.as("review-four", Role.ADMINISTRATOR);
            reviews.begin(today().plusDays(8), WHY);
            assertThat(reminders.remind()).as("not yet").isZero();
            run("UPDATE access_review SET due_on = due_on - 1");
            assertThat(reminders.remind()).isPositive();
            assertThat(count("SELECT count(*) FROM letter WHERE kind = 'ACCESS_REVIEW' AND language = 'NL'"
                            + " AND address = 'review-reminded@example.org' AND subject LIKE 'Toegangscontrole%'"))
                    .isEqualTo(1);
            assertThat(reminders.remind()).as("not again in the same week").isZero();
        } finally {
            run("DELETE FROM letter WHERE kind = 'ACCESS_REVIEW'");
            run("DELETE FROM letter_batch WHERE kind = 'ACCESS_REVIEW'");
        }
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private List<UUID> undecided(UUID review) {
        return reviews.items(review, new ReviewSearch("OPEN", ReviewSearch.Sort.ROLE, true, 0, 1000)).stream()
                .filter(ReviewItemRow::isDecidable)
                .map(ReviewItemRow::reference)
                .toList();
    }

    private ReviewItemRow item(UUID review, UUID grant) {
        return reviews.items(review, ReviewSearch.all()).stream()
                .filter(row -> row.grant().reference().equals(grant))
                .findFirst()
                .orElseThrow();
    }

    /** A grant that somebody new holds. */
    private UUID held(String subject, String role) {
        UUID account = account(subject, Set.of());
        cast.as("review-giver", Role.ADMINISTRATOR);
        return grants.give(account, role, Scope.ALL, null, null, WHY);
    }

    private UUID account(String subject, Set<String> roles) {
        accounts.signedIn("https://stage.example", subject, subject, null, roles);
        cast.as("review-looker", Role.ADMINISTRATOR);
        return accounts.list(new AccountSearch(subject, null, null), 0, 10).stream()
                .filter(row -> row.subject().equals(subject))
                .findFirst()
                .orElseThrow()
                .reference();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
