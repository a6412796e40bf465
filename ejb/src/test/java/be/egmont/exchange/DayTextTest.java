package be.egmont.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days as people and spreadsheets write them into text files. */
class DayTextTest {

    private final Problems problems = new Problems();

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-04", "4/2/2026", "04/02/2026", "4/02/2026", "04.02.2026", "4-2-2026"})
    void theDayComesBeforeTheMonth(String text) {
        assertThat(read(text)).isEqualTo(LocalDate.of(2026, 2, 4));
        assertThat(problems.none()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "02/13/2026, date-order",
        "46057, date-counted",
        "31/02/2026, date",
        "4/2/26, date",
        "13/13/2026, date",
        "4/2-2026, date"
    })
    void whatIsNoDaySaysWhy(String text, String reason) {
        assertThat(read(text)).isNull();
        assertThat(problems.list()).extracting(Problem::key).containsExactly(Problem.PREFIX + reason);
    }

    @Test
    void itIsToldHowToWriteIt() {
        read("02/13/2026");
        assertThat(problems.list().get(0).words()).containsExactly("02/13/2026", "2026-02-13");
    }

    private LocalDate read(String text) {
        return new RowParser(Map.of("from", 0), new Sheet.Row(2, List.of(text)), new Cells(), problems).date("from");
    }
}
