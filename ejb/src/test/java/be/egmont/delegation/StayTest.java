package be.egmont.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.egmont.kernel.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** On which days somebody is there, whatever was said before. */
class StayTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-02-02");
    private static final List<LocalDate> WEEK =
            MONDAY.datesUntil(MONDAY.plusDays(5)).toList();
    private static final LocalDate BEFORE = MONDAY.minusDays(10);

    @Test
    void allDaysAreTheWholeEdition() {
        assertThat(Stay.on(WEEK, WEEK, Stay.of(Rsvp.AWAITED), BEFORE)).isEqualTo(Stay.of(Rsvp.COMES));
    }

    @Test
    void someDaysArePart() {
        Stay stay = Stay.on(WEEK, List.of(WEEK.get(2), WEEK.get(1)), Stay.of(Rsvp.AWAITED), BEFORE);
        assertThat(stay.rsvp()).isEqualTo(Rsvp.PARTLY);
        assertThat(stay.days()).containsExactly(WEEK.get(1), WEEK.get(2));
        assertThat(stay.isThere(WEEK.get(1))).isTrue();
        assertThat(stay.isThere(MONDAY)).isFalse();
    }

    @Test
    void withoutADayItIsNoStay() {
        assertThatThrownBy(() -> Stay.on(WEEK, List.of(), Stay.of(Rsvp.COMES), BEFORE))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("refusal.stay-no-day");
                    assertThat(refusal.field()).contains("days");
                });
        assertThatThrownBy(() -> Stay.on(WEEK, List.of(BEFORE), Stay.of(Rsvp.COMES), BEFORE))
                .as("a day of another edition is none")
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Stay.on(List.of(), WEEK, Stay.of(Rsvp.COMES), BEFORE))
                .hasMessageContaining("stay-undated");
    }

    @Test
    void whoLeavesEarlyWasThereBefore() {
        Stay stay = Stay.on(WEEK, List.of(), Stay.of(Rsvp.COMES), WEEK.get(2));
        assertThat(stay.days()).containsExactly(WEEK.get(0), WEEK.get(1));
    }

    @Test
    void nobodyIsAwayAsLongAsNothingIsKnown() {
        assertThat(WEEK).allMatch(Stay.of(Rsvp.AWAITED)::isThere).allMatch(Stay.of(Rsvp.PARTLY)::isThere);
        assertThat(WEEK).noneMatch(Stay.of(Rsvp.EXCUSED)::isThere);
        assertThat(Stay.of(Rsvp.PARTLY).isVague()).isTrue();
        assertThat(Stay.of(Rsvp.COMES).isVague()).isFalse();
    }

    @Property
    void whatIsOverNeverChanges(
            @ForAll("days") Set<LocalDate> before,
            @ForAll("days") Set<LocalDate> chosen,
            @ForAll("today") LocalDate today) {
        Stay was = new Stay(Rsvp.PARTLY, new TreeSet<>(before));
        Assume.that(!before.isEmpty()
                && WEEK.stream().anyMatch(day -> day.isBefore(today) ? before.contains(day) : chosen.contains(day)));
        Stay is = Stay.on(WEEK, chosen, was, today);
        for (LocalDate day : WEEK) {
            assertThat(is.isThere(day)).isEqualTo(day.isBefore(today) ? was.isThere(day) : chosen.contains(day));
        }
        assertThat(Stay.on(WEEK, chosen, is, today))
                .as("saying it twice says nothing new")
                .isEqualTo(is);
    }

    @Provide
    Arbitrary<Set<LocalDate>> days() {
        return Arbitraries.of(WEEK).set();
    }

    @Provide
    Arbitrary<LocalDate> today() {
        return Arbitraries.integers().between(-3, 8).map(MONDAY::plusDays);
    }
}
