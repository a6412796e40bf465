package be.egmont.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.kernel.Refusal;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ConstraintViolationsTest {

    @Test
    void findsTheStateBehindTheFailure() {
        var failure = new PersistenceException(new RuntimeException(new SQLException("taken", "23P01")));

        assertThat(ConstraintViolations.has(failure, ConstraintViolations.OVERLAP))
                .isTrue();
        assertThat(ConstraintViolations.has(failure, ConstraintViolations.UNIQUE))
                .isFalse();
    }

    @Test
    void findsItInABatch() {
        var batch = new BatchUpdateException("batch", null, 0, new int[0]);
        batch.setNextException(new SQLException("twice", "23505"));

        assertThat(ConstraintViolations.has(new PersistenceException(batch), ConstraintViolations.UNIQUE))
                .isTrue();
    }

    @Test
    void leavesOtherFailuresAlone() {
        assertThat(ConstraintViolations.has(new PersistenceException("no"), ConstraintViolations.OVERLAP))
                .isFalse();
    }

    @Test
    void whoWasSlowerAndWhoSentWhatCannotBeStoredHearsARefusal() {
        var lost = new RuntimeException(new OptimisticLockException("changed"));
        assertThat(ConstraintViolations.refusal(lost)).get().isInstanceOf(Refusal.Stale.class);
        var noCharacter = new PersistenceException(new SQLException("no such character", "22021"));
        assertThat(ConstraintViolations.refusal(noCharacter))
                .get()
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("refusal.unstorable"));
        assertThat(ConstraintViolations.refusal(new IllegalStateException())).isEmpty();
        assertThat(ConstraintViolations.refusal(new Refusal.NotFound())).isEmpty();
    }
}
