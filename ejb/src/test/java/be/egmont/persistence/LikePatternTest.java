package be.egmont.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LikePatternTest {

    @Test
    void whatWasTypedStandsForItself() {
        assertThat(LikePattern.containing("50 %_a\\")).isEqualTo("%50 \\%\\_a\\\\%");
        assertThat(LikePattern.beginningWith("_x")).isEqualTo("\\_x%");
    }

    @Test
    void eachWordHasALine() {
        assertThat(LikePattern.containingEachWord(" jan  de_wit ", 4)).isEqualTo("%jan%\n%de\\_wit%");
        assertThat(LikePattern.containingEachWord("a b c", 2)).isEqualTo("%a%\n%b%");
    }
}
