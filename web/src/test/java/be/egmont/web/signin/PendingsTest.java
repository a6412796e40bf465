package be.egmont.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PendingsTest {

    private static final Instant NOW = Instant.parse("2026-02-02T08:00:00Z");

    private final Pendings pendings = new Pendings();

    @Test
    void theReturnFindsItsSignIn() {
        pendings.add(pending("a"));
        pendings.add(pending("b"));
        assertThat(pendings.take("a", NOW)).contains(pending("a"));
        assertThat(pendings.take("b", NOW)).contains(pending("b"));
    }

    @Test
    void aStateIsGoodOnce() {
        pendings.add(pending("a"));
        pendings.take("a", NOW);
        assertThat(pendings.take("a", NOW)).isEmpty();
    }

    @Test
    void aForgedStateIsUnknown() {
        pendings.add(pending("a"));
        assertThat(pendings.take("forged", NOW)).isEmpty();
        assertThat(pendings.take(null, NOW)).isEmpty();
    }

    @Test
    void patienceEnds() {
        pendings.add(pending("a"));
        pendings.add(pending("b"));
        assertThat(pendings.take("a", NOW.plus(Pendings.PATIENCE))).isPresent();
        assertThat(pendings.take("b", NOW.plus(Pendings.PATIENCE).plusMillis(1)))
                .isEmpty();
    }

    @Test
    void theOldestGoesWhenThereAreTooMany() {
        for (int i = 0; i <= Pendings.MOST; i++) {
            pendings.add(pending("state " + i));
        }
        assertThat(pendings.take("state 0", NOW)).isEmpty();
        assertThat(pendings.take("state 1", NOW)).isPresent();
        assertThat(pendings.take("state " + Pendings.MOST, NOW)).isPresent();
    }

    private static Pending pending(String state) {
        return new Pending(state, "nonce", "verifier", "/", null, NOW);
    }
}
