package be.egmont.web.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import be.egmont.kernel.Refusal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDayTest {

    @ParameterizedTest
    @ValueSource(strings = {" 2026-02-04 ", "04/02/2026", "4/2/2026", "04.02.2026", "4-2-2026", "4 2 2026"})
    void aDayIsReadAsOneIsUsedToWriteIt(String typed) {
        assertThat(TypedDay.of(typed)).isEqualTo(LocalDate.of(2026, 2, 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"never", "", "31/02/2026", "02/13/2026", "4/2/26", "4/2.2026", "2026-02-30", "04/02/20261"})
    void whatIsNoDayIsNotGuessedAt(String typed) {
        assertThatExceptionOfType(DateTimeParseException.class).isThrownBy(() -> TypedDay.of(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+999999999-12-31",
                "-999999999-01-01",
                "0000-12-31",
                "9999-12-31",
                "+10000-01-01",
                "31/12/9999",
                "01/01/0000"
            })
    void aDayThatNoColumnHoldsIsRefused(String typed) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> TypedDay.of(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9:05", "09:05", "9.05", "9h05", "9 h 05", "9\u202fh\u202f05", "09:05:59", "09:05:00.1"})
    void anHourIsReadAsOneIsUsedToWriteIt(String typed) {
        assertThat(TypedDay.time(typed)).isEqualTo(LocalTime.of(9, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9", "24:00", "9:60", "9:5", "9:05 PM", "soon"})
    void whatIsNoHourIsNotGuessedAt(String typed) {
        assertThatExceptionOfType(DateTimeParseException.class).isThrownBy(() -> TypedDay.time(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"04/02/2026 10:42", "4.2.2026  10.42", "2026-02-04T10:42", "2026-02-04T10:42:31"})
    void aMomentIsADayAndAnHour(String typed) {
        assertThat(TypedDay.moment(typed)).isEqualTo(LocalDateTime.of(2026, 2, 4, 10, 42));
    }

    @Test
    void aDayAloneIsItsFirstMinute() {
        assertThat(TypedDay.moment("04/02/2026")).isEqualTo(LocalDateTime.of(2026, 2, 4, 0, 0));
    }
}
