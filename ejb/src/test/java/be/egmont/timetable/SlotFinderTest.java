package be.egmont.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.egmont.kernel.Period;
import be.egmont.kernel.Refusal;
import be.egmont.meeting.Cast;
import be.egmont.timetable.Slot.Hindrance;
import be.egmont.timetable.Slot.Kind;
import be.egmont.timetable.SlotFinder.Held;
import be.egmont.timetable.SlotFinder.Laid;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SlotFinderTest {

    private static final Instant HALF_PAST_ONE = Instant.parse("2026-02-04T12:30:00Z");
    private static final Period BLOCK = new Period(HALF_PAST_ONE, HALF_PAST_ONE.plus(Duration.ofHours(4)));
    private static final Duration QUARTER = Duration.ofMinutes(15);

    private static Instant at(int minutes) {
        return HALF_PAST_ONE.plus(Duration.ofMinutes(minutes));
    }

    private static Period from(int minutes, int length) {
        return new Period(at(minutes), at(minutes + length));
    }

    private static Laid table(int number) {
        return new Laid(BLOCK, number, Cast.text("Galerie"));
    }

    private static Hindrance kept(int minutes, int length) {
        return new Hindrance("Claire", Kind.MEETING, Cast.text("BIO"), from(minutes, length));
    }

    private static SlotFinder places(List<Hindrance> people, List<Held> held) {
        return new SlotFinder(List.of(table(1), table(2), table(3)), people, held, Map.of());
    }

    @Test
    void aBlockOfFourHoursHasSixteenQuartersAndFifteenHalves() {
        SlotFinder free = places(List.of(), List.of());

        assertThat(free.slots(QUARTER, start -> false)).hasSize(16);
        assertThat(free.slots(QUARTER.multipliedBy(2), start -> false)).hasSize(15);
        assertThat(free.slots(QUARTER, start -> false).get(0).tables()).hasSize(3);
    }

    @Test
    void whoLeavesAtTheSameMomentIsFree() {
        SlotFinder places = places(List.of(kept(0, 30)), List.of());

        List<Slot> slots = places.slots(QUARTER, start -> false);
        assertThat(slots.get(1).isFree()).isFalse();
        assertThat(slots.get(1).hindrances()).containsExactly(kept(0, 30));
        assertThat(slots.get(2).isFree()).isTrue();
    }

    @Test
    void theTableOfTheOtherMeetingsComesFirst() {
        SlotFinder places =
                new SlotFinder(List.of(table(1), table(2), table(3)), List.of(), List.of(), Map.of(3, 2L, 2, 1L));

        assertThat(places.slots(QUARTER, start -> false).get(0).tables())
                .extracting(Slot.Table::number)
                .containsExactly(3, 2, 1);
    }

    @Test
    void saysWhoIsTakenByWhatAndWhen() {
        SlotFinder places = places(List.of(kept(0, 30)), List.of());

        assertThatThrownBy(() -> places.expectFree(from(15, 15), 1))
                .isInstanceOfSatisfying(SlotTaken.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("refusal.meeting-person-taken");
                    assertThat(refusal.arguments()).containsExactly("Claire", Cast.text("BIO"), at(0), at(30));
                });
    }

    @Test
    void saysByWhomTheTableIsTaken() {
        SlotFinder places = places(List.of(), List.of(new Held(2, from(0, 45), Cast.text("Dakar"))));

        assertThatThrownBy(() -> places.expectFree(from(30, 30), 2))
                .isInstanceOfSatisfying(SlotTaken.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("refusal.meeting-table-taken");
                    assertThat(refusal.arguments()).containsExactly(2, Cast.text("Dakar"), at(0), at(45));
                });
    }

    @Test
    void refusesWhatLiesOutside() {
        SlotFinder places = places(List.of(), List.of());

        for (Period outside : List.of(from(-15, 15), from(240, 15), from(225, 30), from(5, 15))) {
            assertThatThrownBy(() -> places.expectFree(outside, 1))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("meeting-outside");
        }
        assertThatThrownBy(() -> places.expectFree(from(0, 15), 4)).hasMessageContaining("meeting-outside");
    }

    @Property
    void neverOffersWhatOverlapsAndAcceptsExactlyWhatItOffers(
            @ForAll("hindrances") @Size(max = 8) List<Hindrance> people,
            @ForAll("holders") @Size(max = 20) List<Held> held,
            @ForAll @IntRange(min = 1, max = 3) int quarters) {
        SlotFinder places = places(people, held);

        for (Slot slot : places.slots(QUARTER.multipliedBy(quarters), start -> false)) {
            assertThat(BLOCK.contains(slot.when())).isTrue();
            for (int number = 1; number <= 3; number++) {
                int wanted = number;
                boolean clash = people.stream().anyMatch(one -> one.when().overlaps(slot.when()))
                        || held.stream()
                                .anyMatch(one ->
                                        one.number() == wanted && one.when().overlaps(slot.when()));
                boolean offered = slot.tables().stream().anyMatch(table -> table.number() == wanted);
                assertThat(offered).isEqualTo(!clash);
                assertThat(accepts(places, slot.when(), number)).isEqualTo(offered);
            }
        }
    }

    private static boolean accepts(SlotFinder places, Period when, int table) {
        try {
            places.expectFree(when, table);
            return true;
        } catch (SlotTaken taken) {
            return false;
        }
    }

    @Provide
    Arbitrary<List<Hindrance>> hindrances() {
        return periods()
                .map(when -> new Hindrance("Claire", Kind.SESSION, Cast.text("Séance"), when))
                .list();
    }

    @Provide
    Arbitrary<List<Held>> holders() {
        return Combinators.combine(Arbitraries.integers().between(1, 3), periods())
                .as((number, when) -> new Held(number, when, Cast.text("Dakar")))
                .list();
    }

    /** Sessions need not keep to quarters of an hour. */
    private static Arbitrary<Period> periods() {
        return Combinators.combine(
                        Arbitraries.integers().between(-60, 250),
                        Arbitraries.integers().between(1, 90))
                .as(SlotFinderTest::from);
    }
}
