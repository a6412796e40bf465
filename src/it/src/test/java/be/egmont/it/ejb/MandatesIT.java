package be.egmont.it.ejb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.egmont.access.AccountSearch;
import be.egmont.access.Accounts;
import be.egmont.access.Caller;
import be.egmont.access.Colleague;
import be.egmont.access.MandateSearch;
import be.egmont.access.Mandates;
import be.egmont.access.OnBehalfOf;
import be.egmont.access.Role;
import be.egmont.audit.Origin;
import be.egmont.kernel.Refusal;
import be.egmont.meeting.Meetings;
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
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A secretary acts for her head, with both names on what she does, and for nobody who has not let her. */
@InsideServer
class MandatesIT {

    private static final String SECRETARY = "lieselot.vanbergenhout";

    @Inject
    private Cast cast;

    @Inject
    private Requests requests;

    @Inject
    private Caller caller;

    @Inject
    private Origin origin;

    @Inject
    private Clock clock;

    @EJB
    private Accounts accounts;

    @EJB
    private Mandates mandates;

    @EJB
    private Meetings meetings;

    @Resource(lookup = "java:app/jdbc/egmont")
    private DataSource database;

    /** The secretary works in Abidjan, and nothing is left of another test. */
    @BeforeEach
    void inAbidjan() throws SQLException {
        if (database == null) {
            // outside the server, where nothing has been made
            return;
        }
        run("DELETE FROM mandate");
        run("DELETE FROM appointment WHERE id = -77");
        run("INSERT INTO appointment (id, version, reference, person_id, post_id, capacity, from_date)"
                + " SELECT -77, 1, gen_random_uuid(), p.id, (SELECT id FROM post WHERE code = 'ABJ'), 'STAFF',"
                + " '2025-01-01' FROM person p WHERE p.subject = '" + SECRETARY + "'");
        run("UPDATE meeting_request SET state = 'WITHDRAWN' WHERE state IN ('SUBMITTED', 'APPROVED', 'ACCEPTED')");
    }

    @Test
    void whatSheDoesCarriesBothNames() throws SQLException {
        UUID mandate = claireGives();
        cast.as(SECRETARY, Role.PARTICIPANT);
        OnBehalfOf behalf = mandates.behalf(SECRETARY, mandate).orElseThrow();
        caller.actsFor(behalf);
        origin.actsFor(behalf.told());
        UUID request = requests.ask(Requests.BIO);

        assertThat(meetings.view(request).steps()).singleElement().satisfies(step -> {
            assertThat(step.actor()).isEqualTo(SECRETARY);
            assertThat(step.onBehalf()).isEqualTo("Claire Vandenbossche");
        });
        assertThat(one("SELECT actor || ' for ' || on_behalf FROM journal_entry WHERE door = 'Meetings'"
                        + " AND verb = 'request' ORDER BY id DESC LIMIT 1"))
                .isEqualTo(SECRETARY + " for claire.vandenbossche");
        assertThatThrownBy(() -> mandates.give(UUID.randomUUID(), tomorrow(), "Passed on"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("refusal.mandate-passed-on"));
        origin.actsFor(null);
    }

    @Test
    void aMandateIsOfTwoAndOfNobodyElse() {
        UUID mandate = claireGives();
        assertThat(mandates.behalf(SECRETARY, mandate)).isPresent();
        assertThat(mandates.behalf("marieke.lejeune", mandate)).isEmpty();

        cast.marieke();
        assertThatThrownBy(() -> mandates.end(mandate)).isInstanceOf(Refusal.NotFound.class);
        assertThat(mandates.own(MandateSearch.all())).isEmpty();

        cast.as(SECRETARY, Role.DELEGATION_MANAGER);
        assertThat(mandates.own(MandateSearch.all())).hasSize(1);
        mandates.end(mandate);
        assertThat(mandates.behalf(SECRETARY, mandate)).isEmpty();
    }

    @Test
    void whoHasLeftThePostActsForNobodyThere() throws SQLException {
        UUID mandate = claireGives();
        run("UPDATE appointment SET to_date = '2026-02-01' WHERE id = -77");
        assertThat(mandates.behalf(SECRETARY, mandate)).isEmpty();
    }

    @Test
    void nobodyOfAnotherHouseIsGivenOne() {
        cast.claire();
        assertThat(mandates.colleagues()).extracting(Colleague::name).containsExactly("Lieselot Van Bergenhout");
        assertThatThrownBy(() -> mandates.give(UUID.randomUUID(), tomorrow(), "A stranger"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("refusal.mandate-colleague"));
    }

    @Test
    void anAdministratorLetsHerActForAHeadWhoDoesNotAskHimself() {
        cast.as(SECRETARY, Role.DELEGATION_MANAGER);
        cast.as("mandate-admin", Role.ADMINISTRATOR);
        UUID account = accounts.list(new AccountSearch(SECRETARY, null, null), 0, 1)
                .get(0)
                .reference();
        Colleague claire = mandates.colleaguesOf(account).stream()
                .filter(one -> one.name().equals("Claire Vandenbossche"))
                .findFirst()
                .orElseThrow();
        UUID mandate = mandates.giveFor(claire.reference(), account, tomorrow(), "Asked by telephone");
        assertThat(mandates.behalf(SECRETARY, mandate)).isPresent();
        assertThat(mandates.receivedBy(account)).hasSize(1);
        mandates.end(mandate);
        assertThat(mandates.behalf(SECRETARY, mandate)).isEmpty();
    }

    private UUID claireGives() {
        cast.claire();
        return mandates.give(mandates.colleagues().get(0).reference(), tomorrow(), "The week of the days");
    }

    private Instant tomorrow() {
        return clock.instant().plus(Duration.ofDays(1));
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String one(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
