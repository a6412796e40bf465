package be.egmont.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.it.harness.Visit;
import be.egmont.it.harness.Walk;
import be.egmont.it.harness.Walking;
import be.egmont.it.page.CheckInPage;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Task 4: reception finds a person by three letters and checks him in and out. */
@ExtendWith(Walking.class)
class CheckInST {

    /** Expected at the session that runs, and neither in nor ever there. */
    private static final String ONE_OUTSIDE =
            "SELECT min(q.given_name || ' ' || q.family_name) FROM invitation i JOIN session s ON s.id = i.session_id"
                    + " JOIN participant t ON t.id = i.participant_id JOIN person q ON q.id = t.person_id"
                    + " WHERE s.starts_at <= '2026-02-04T09:42Z' AND s.ends_at > '2026-02-04T09:42Z'"
                    + " AND NOT EXISTS (SELECT 1 FROM attendance_event e"
                    + " WHERE e.session_id = s.id AND e.participant_id = t.id)"
                    + " AND s.code = (SELECT code FROM session WHERE starts_at <= '2026-02-04T09:42Z'"
                    + " AND ends_at > '2026-02-04T09:42Z' ORDER BY starts_at, code LIMIT 1)";

    /** Later today, and more than two hours away. */
    private static final String NOT_YET_OPEN = "SELECT code FROM session WHERE starts_at > '2026-02-04T11:59Z'"
            + " AND starts_at < '2026-02-04T22:00Z' ORDER BY starts_at DESC, code LIMIT 1";

    @Test
    void inAndOutByThreeLetters(Walk walk) throws SQLException {
        Visit aurore = walk.as("aurore.ledentu");
        CheckInPage door = CheckInPage.open(aurore);
        String name = Granting.one(walk, ONE_OUTSIDE);
        String letters = name.replaceFirst(".*\\s(?=\\S{3})", "").substring(0, 3);
        aurore.isAccessible();

        door.find(letters);
        assertThat(door.guests()).anyMatch(guest -> guest.contains(name));
        aurore.isAccessible();

        int before = door.headcount();
        door.in(name);
        assertThat(door.entries()).first().asString().contains(name);
        assertThat(door.headcount() - before).isEqualTo(1);
        aurore.isAccessible();

        door.find(letters);
        aurore.isAccessible();
        door.out(name);
        assertThat(door.headcount()).isEqualTo(before);
        aurore.isAccessible().isWithoutComplaint();
    }

    @Test
    void theDoorFitsAPhone(Walk walk) {
        Visit aurore = walk.as("aurore.ledentu", "nl", Visit.PHONE);
        CheckInPage door = CheckInPage.open(aurore);
        door.find("van");

        assertThat(door.guests()).isNotEmpty();
        assertThat(aurore.overflow()).isZero();
        aurore.isAccessible().isWithoutComplaint();
    }

    @Test
    void enterNotesAnEntryAndNeverAnExit(Walk walk) throws SQLException {
        Visit aurore = walk.as("aurore.ledentu");
        CheckInPage door = CheckInPage.open(aurore);
        String name = Granting.one(walk, ONE_OUTSIDE);
        String events = "SELECT count(*) FROM attendance_event";

        door.enter(name);
        aurore.page().locator("#door .verdict.in").waitFor();
        String after = Granting.one(walk, events);
        door.enter(name);
        door.awaitSelected();
        assertThat(door.guests()).singleElement().asString().contains(name);
        assertThat(Granting.one(walk, events)).isEqualTo(after);
        aurore.page().locator("#find").press("Enter");
        door.awaitSelected();
        assertThat(Granting.one(walk, events)).isEqualTo(after);

        door.out(name);
        aurore.isAccessible().isWithoutComplaint();
    }

    @Test
    void theDoorStaysWithTheChosenSession(Walk walk) throws SQLException {
        Visit aurore = walk.as("aurore.ledentu");
        CheckInPage door = CheckInPage.open(aurore);
        String later = Granting.one(walk, NOT_YET_OPEN);
        String events = "SELECT count(*) FROM attendance_event";
        String before = Granting.one(walk, events);

        door.choose(later);
        door.find("roo");
        assertThat(door.offersEntry()).isFalse();
        door.enter("roosebeke");
        door.awaitSelected();
        assertThat(aurore.address()).contains("session=" + later);
        assertThat(aurore.page().locator("#filter-session").inputValue()).isEqualTo(later);
        assertThat(aurore.page().locator("#door .cure.block").isVisible()).isTrue();
        assertThat(Granting.one(walk, events)).isEqualTo(before);
        aurore.isAccessible().isWithoutComplaint();
    }

    @Test
    void whoeverIsNotFoundMakesWayForTheNext(Walk walk) {
        Visit aurore = walk.as("aurore.ledentu");
        CheckInPage door = CheckInPage.open(aurore);

        door.enter("xyzzyx");
        door.awaitSelected();
        assertThat(door.guests()).isEmpty();
    }
}
