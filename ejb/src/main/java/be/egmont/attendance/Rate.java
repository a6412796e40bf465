package be.egmont.attendance;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A share of something. With a whole of zero there is no share: it is undefined, never zero and never an error.
 *
 * @param part how many, or how much
 * @param whole out of how many, or how much
 */
public record Rate(long part, long whole) implements Serializable {

    public static final Rate NONE = new Rate(0, 0);

    /** Whether the whole is not zero. */
    public boolean isDefined() {
        return whole > 0;
    }

    /** The share from 0 to 1 with four decimals; empty when undefined. */
    public Optional<BigDecimal> share() {
        return isDefined()
                ? Optional.of(BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP))
                : Optional.empty();
    }

    public Rate plus(Rate other) {
        return new Rate(part + other.part, whole + other.whole);
    }
}
