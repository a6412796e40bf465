package be.egmont.week;

import static be.egmont.programme.Rows.ARENBERG;
import static be.egmont.programme.Rows.BRUSSELS;
import static be.egmont.programme.Rows.MONDAY;
import static be.egmont.programme.Rows.at;
import static be.egmont.programme.Rows.between;
import static be.egmont.programme.Rows.session;
import static be.egmont.programme.Rows.text;
import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.edition.EditionRow;
import be.egmont.edition.Status;
import be.egmont.kernel.Period;
import be.egmont.programme.Answer;
import be.egmont.programme.Obligation;
import be.egmont.programme.SessionKind;
import be.egmont.programme.SessionRow;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class WeekViewTest {

    private final SessionRow opening = session("S02", between("09:00", "10:30"), ARENBERG);
    private final SessionRow premier = session("S03", between("11:00", "12:00"), ARENBERG);

    @Test
    void nowIsTheSessionThatRunsAndNextTheOneAfter() {
        WeekView week = week("09:15", List.of(premier, opening), List.of());
        assertThat(week.current()).map(Entry::session).contains(opening);
        assertThat(week.next()).map(Entry::session).contains(premier);
    }

    @Test
    void inABreakThereIsOnlyNextAndAtTheLastMomentTheSessionIsOver() {
        WeekView week = week("10:30", List.of(opening, premier), List.of());
        assertThat(week.current()).isEmpty();
        assertThat(week.next()).map(Entry::session).contains(premier);
    }

    @Test
    void aMeetingIsWhereHeIsRatherThanTheSessionAroundIt() {
        SessionRow panel = session("S12", between("13:00", "18:00"), ARENBERG);
        WeekMeeting inside = meeting(between("14:00", "14:15"));
        assertThat(week("14:05", List.of(panel), List.of(inside)).current())
                .map(Entry::meeting)
                .contains(inside);
        assertThat(week("14:20", List.of(panel), List.of(inside)).current())
                .map(Entry::session)
                .contains(panel);
    }

    @Test
    void theHoursOfMeetingsAreNoAppointmentByThemselves() {
        SessionRow hours = session(
                "S13",
                SessionKind.MATCHMAKING,
                Obligation.BY_APPOINTMENT,
                Answer.AWAITED,
                between("13:30", "17:30"),
                0);
        WeekMeeting first = meeting(between("13:45", "14:00"));
        WeekView week = week("13:35", List.of(hours), List.of(first));
        assertThat(week.current()).isEmpty();
        assertThat(week.next()).map(Entry::meeting).contains(first);
        assertThat(week.meetingsIn(hours)).containsExactly(first);
    }

    @Test
    void whatHeDeclinedIsNotWhereHeIs() {
        SessionRow declined = session(
                "S18", SessionKind.CATEGORY_MEETING, Obligation.OPTIONAL, Answer.NO, between("14:00", "15:30"), 0);
        assertThat(week("14:30", List.of(declined), List.of()).current()).isEmpty();
    }

    @Test
    void onlyWhatAsksForAnAnswerAndIsNotOverAwaitsOne() {
        SessionRow optional = session(
                "S18", SessionKind.CATEGORY_MEETING, Obligation.OPTIONAL, Answer.AWAITED, between("14:00", "15:30"), 0);
        SessionRow reception = session(
                "S19", SessionKind.RECEPTION, Obligation.REQUIRED, Answer.AWAITED, between("18:00", "20:00"), 0);
        SessionRow answered =
                session("S08", SessionKind.LUNCH, Obligation.OPTIONAL, Answer.YES, between("12:15", "13:45"), 0);
        List<SessionRow> sessions = List.of(opening, answered, optional, reception);
        assertThat(week("08:00", sessions, List.of()).awaiting()).containsExactly(optional, reception);
        assertThat(week("16:00", sessions, List.of()).awaiting()).containsExactly(reception);
    }

    @Property
    void nowContainsTheMomentAndNextLiesAfterIt(
            @ForAll("days") List<SessionRow> sessions, @ForAll("moments") String moment) {
        WeekView week = week(moment, sessions, List.of());
        assertThat(week.current().stream()).allMatch(entry -> entry.when().contains(at(moment)));
        Optional<Entry> next = week.next();
        assertThat(next.stream()).allMatch(entry -> entry.when().from().isAfter(at(moment)));
        // nothing begins between now and next
        assertThat(sessions)
                .noneMatch(session -> session.when().from().isAfter(at(moment))
                        && next.map(entry -> session.when()
                                        .from()
                                        .isBefore(entry.when().from()))
                                .orElse(true));
    }

    @Provide
    Arbitrary<String> moments() {
        return Combinators.combine(
                        Arbitraries.integers().between(7, 20),
                        Arbitraries.integers().between(0, 59))
                .as("%02d:%02d"::formatted);
    }

    @Provide
    Arbitrary<List<SessionRow>> days() {
        return moments()
                .map(start ->
                        session("S" + start, new Period(at(start), at(start).plusSeconds(5_400)), ARENBERG))
                .list()
                .ofMaxSize(8);
    }

    private static WeekMeeting meeting(Period when) {
        return new WeekMeeting(
                UUID.randomUUID(),
                UUID.randomUUID(),
                when,
                text("Enabel"),
                "Santé",
                text("Galerie"),
                12,
                1,
                null,
                null);
    }

    private static WeekView week(String now, List<SessionRow> sessions, List<WeekMeeting> meetings) {
        EditionRow edition = new EditionRow(
                1,
                UUID.randomUUID(),
                1,
                "2026",
                text("2026"),
                null,
                MONDAY,
                MONDAY.plusDays(4),
                null,
                BRUSSELS,
                null,
                null,
                null,
                null,
                Status.RUNNING,
                10,
                80,
                50,
                null,
                null,
                1,
                "HIGH",
                null);
        return new WeekView(edition, null, List.of(), at(now), null, sessions, meetings, List.of(), Set.of());
    }
}
