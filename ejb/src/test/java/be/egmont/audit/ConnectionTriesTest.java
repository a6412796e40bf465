package be.egmont.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ConnectionTriesTest {

    private long now;
    private final ConnectionTries tries = new ConnectionTries(() -> now);
    private final SQLException refused =
            new SQLException("Error in allocating a connection. Cause: Connection refused");

    @Test
    void nobodyTriesAgainWithinASecond() {
        assertThat((Throwable) tries.recent()).isNull();
        tries.remember(new EJBException(new IllegalStateException(refused)));
        assertThat((Throwable) tries.recent()).isSameAs(refused);
        now += Duration.ofMillis(999).toNanos();
        assertThat((Throwable) tries.recent()).isSameAs(refused);
        now += Duration.ofMillis(1).toNanos();
        assertThat((Throwable) tries.recent()).isNull();
    }

    @Test
    void whatSaysNothingOfTheNextConnectionIsNotRemembered() {
        tries.remember(
                new EJBException(
                        new SQLException(
                                "Error in allocating a connection. Cause: In-use connections equal max-pool-size and expired max-wait-time")));
        tries.remember(new SQLException("terminating connection due to administrator command", "57P01"));
        tries.remember(new SQLException("An I/O error occurred while sending to the backend.", "08006"));
        tries.remember(new IllegalStateException());
        assertThat((Throwable) tries.recent()).isNull();
    }

    @Test
    void whoIsToldWhatAnotherWasAnsweredHasNotTried() {
        tries.remember(refused);
        now += Duration.ofMillis(900).toNanos();
        tries.remember(new EJBException(new DatabaseAway(tries.recent())));
        now += Duration.ofMillis(100).toNanos();
        assertThat((Throwable) tries.recent()).isNull();
    }
}
