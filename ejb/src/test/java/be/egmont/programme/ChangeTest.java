package be.egmont.programme;

import static be.egmont.programme.Rows.ARENBERG;
import static be.egmont.programme.Rows.BLUE;
import static be.egmont.programme.Rows.between;
import static be.egmont.programme.Rows.session;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeTest {

    private final SessionRow opening = session("S02", between("09:00", "10:30"), ARENBERG);
    private final SessionRow premier = session("S03", between("11:00", "12:00"), ARENBERG);

    @Test
    void nothingChangesBetweenEqualVersions() {
        assertThat(Change.between(List.of(opening, premier), List.of(premier, opening)))
                .isEmpty();
    }

    @Test
    void anotherTimeOrAnotherRoomIsAMoveThatKeepsBothSides() {
        SessionRow later = session("S02", between("09:30", "11:00"), ARENBERG);
        SessionRow elsewhere = session("S03", between("11:00", "12:00"), BLUE);
        assertThat(Change.between(List.of(opening, premier), List.of(later, elsewhere)))
                .containsExactly(
                        new Change(Change.Kind.MOVED, opening, later),
                        new Change(Change.Kind.MOVED, premier, elsewhere));
    }

    @Test
    void whatCameAndWhatWentIsSaidInTheOrderOfTheProgramme() {
        assertThat(Change.between(List.of(premier), List.of(opening)))
                .containsExactly(
                        new Change(Change.Kind.ADDED, null, opening), new Change(Change.Kind.CANCELLED, premier, null));
    }

    @Test
    void anotherObligationIsToldToo() {
        SessionRow optional =
                session("S02", SessionKind.PLENARY, Obligation.OPTIONAL, Answer.AWAITED, opening.when(), 0, ARENBERG);
        assertThat(Change.between(List.of(opening), List.of(optional)))
                .extracting(Change::kind)
                .containsExactly(Change.Kind.REWORDED);
    }
}
