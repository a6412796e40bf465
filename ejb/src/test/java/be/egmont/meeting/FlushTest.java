package be.egmont.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class FlushTest {

    @Test
    void findsTheStateBehindTheFailure() {
        var failure = new PersistenceException(new RuntimeException(new SQLException("taken", "23P01")));

        assertThat(Flush.has(failure, Flush.OVERLAP)).isTrue();
        assertThat(Flush.has(failure, Flush.UNIQUE)).isFalse();
    }

    @Test
    void findsItInABatch() {
        var batch = new BatchUpdateException("batch", null, 0, new int[0]);
        batch.setNextException(new SQLException("twice", "23505"));

        assertThat(Flush.has(new PersistenceException(batch), Flush.UNIQUE)).isTrue();
    }

    @Test
    void leavesOtherFailuresAlone() {
        assertThat(Flush.has(new PersistenceException("no"), Flush.OVERLAP)).isFalse();
    }
}
