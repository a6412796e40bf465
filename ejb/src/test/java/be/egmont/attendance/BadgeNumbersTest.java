package be.egmont.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BadgeNumbersTest {

    private final BadgeNumbers badges = new BadgeNumbers();

    @Test
    void theyBeginWithOneInEachEdition() {
        assertThat(badges.next("2026")).isEqualTo("2026-0001");
        assertThat(badges.next("2026")).isEqualTo("2026-0002");
        assertThat(badges.next("2027")).isEqualTo("2027-0001");
    }

    @Test
    void theyGoOnAfterTheHighestWhateverIsMissingBelow() {
        badges.given("2026", "2026-0115");
        badges.given("2026", "2026-0007");
        assertThat(badges.next("2026")).isEqualTo("2026-0116");
    }

    @Test
    void aFifthDigitIsAddedWhenFourDoNotDo() {
        badges.given("2026", "2026-9999");
        assertThat(badges.next("2026")).isEqualTo("2026-10000");
    }

    @Test
    void whatHasAnotherEndingCountsForNothing() {
        badges.given("2026", "VIP");
        badges.given("2026", "2026-");
        badges.given("2026", "2026-99999999999");
        assertThat(badges.next("2026")).isEqualTo("2026-0001");
    }
}
