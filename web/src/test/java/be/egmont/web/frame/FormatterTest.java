package be.egmont.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Where a time lies in a grid of hours. What is written of it is a matter of the books' format. */
class FormatterTest {

    private static final Instant MORNING = Instant.parse("2026-02-04T09:30:00Z");

    private static Formatter in(String language) {
        CurrentEditionBean brussels = new CurrentEditionBean() {
            @Override
            public ZoneId getZone() {
                return ZoneId.of("Europe/Brussels");
            }
        };
        return new Formatter(
                new Language(
                        Requests.to("/", null).cookie(Language.COOKIE, language).build()),
                brussels);
    }

    @Test
    void theGridCountsMinutesInStepsOfFive() {
        Formatter say = in("fr");
        assertThat(say.place(MORNING, MORNING.plusSeconds(90 * 60))).isEqualTo("t-630 l-90");
        assertThat(say.place(LocalTime.of(9, 2), LocalTime.of(9, 3))).isEqualTo("t-540 l-5");
        assertThat(say.place(LocalTime.of(22, 0), LocalTime.of(0, 30)))
                .as("what ends after midnight is cut there")
                .isEqualTo("t-1320 l-120");
    }
}
