package be.egmont.programme;

import static be.egmont.programme.Rows.ARENBERG;
import static be.egmont.programme.Rows.BLUE;
import static be.egmont.programme.Rows.between;
import static be.egmont.programme.Rows.session;
import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.kernel.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WarningTest {

    private static final Period MORNING = between("09:00", "10:30");

    @Test
    void oneRoomOfKnownSizeIsComparedWithThoseExpected() {
        SessionRow crowded = plenary("S02", 118, ARENBERG);
        SessionRow unknown = plenary("S03", 118, BLUE);
        assertThat(Warning.in(List.of(crowded, unknown), Map.of()))
                .containsExactly(new Warning(Warning.Kind.TOO_SMALL, crowded.reference(), null, 118, ARENBERG));
        assertThat(Warning.in(List.of(plenary("S02", 50, ARENBERG)), Map.of())).isEmpty();
    }

    @Test
    void aSessionInTheHouseWantsARoom() {
        assertThat(Warning.in(List.of(plenary("S02", 0)), Map.of()))
                .extracting(Warning::kind)
                .containsExactly(Warning.Kind.NO_ROOM);
    }

    @Test
    void whoeverIsRequiredTwiceAtOnceIsCountedOnBothSides() {
        SessionRow some = plenary("S10A", 0, ARENBERG);
        SessionRow other = plenary("S10B", 0, BLUE);
        SessionRow after = session("S11", between("10:30", "11:00"), BLUE);
        Map<UUID, Set<Long>> required = Map.of(
                some.reference(), Set.of(1L, 2L, 3L),
                other.reference(), Set.of(2L, 3L, 4L),
                after.reference(), Set.of(1L, 2L, 3L));
        assertThat(Warning.in(List.of(some, other, after), required))
                .containsExactly(
                        new Warning(Warning.Kind.SAME_PEOPLE, some.reference(), other, 2, null),
                        new Warning(Warning.Kind.SAME_PEOPLE, other.reference(), some, 2, null));
    }

    private static SessionRow plenary(String code, int expected, RoomRow... rooms) {
        return session(code, SessionKind.PLENARY, Obligation.REQUIRED, Answer.AWAITED, MORNING, expected, rooms);
    }
}
