package be.egmont.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class RepeatedTest {

    private final List<String> told = new ArrayList<>();

    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            told.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @Test
    void oneCauseIsOneLineUntilItHasGoneWellAgain() {
        Logger log = Logger.getLogger(RepeatedTest.class.getName());
        log.setUseParentHandlers(false);
        log.addHandler(handler);
        Repeated letters = new Repeated(System.getLogger(RepeatedTest.class.getName()), "Letters wait");
        assertThat(letters.go(RepeatedTest::fails)).isFalse();
        assertThat(letters.go(RepeatedTest::fails)).isFalse();
        assertThat(told).hasSize(1);
        assertThat(letters.go(() -> {})).isTrue();
        assertThat(letters.go(RepeatedTest::fails)).isFalse();
        assertThat(told).hasSize(2);
        log.removeHandler(handler);
    }

    private static void fails() {
        throw new IllegalStateException("the database is away");
    }
}
