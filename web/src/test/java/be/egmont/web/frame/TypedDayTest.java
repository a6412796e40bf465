package be.egmont.web.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import be.egmont.kernel.Refusal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDayTest {

    @Test
    void aDayIsRead() {
        assertThat(TypedDay.of(" 2026-02-04 ")).isEqualTo(LocalDate.of(2026, 2, 4));
        assertThatExceptionOfType(DateTimeParseException.class).isThrownBy(() -> TypedDay.of("never"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "-999999999-01-01", "0000-12-31", "9999-12-31", "+10000-01-01"})
    void aDayThatNoColumnHoldsIsRefused(String typed) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> TypedDay.of(typed));
    }
}
