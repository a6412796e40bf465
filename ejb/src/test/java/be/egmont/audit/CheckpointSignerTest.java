package be.egmont.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class CheckpointSignerTest {

    private static final String TEXT = Checkpoint.text(LocalDate.of(2026, 2, 4), 12, "ab", null);

    private final KeyPair keys = pair();

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static CheckpointSigner seal(KeyPair secret, KeyPair shown) {
        Base64.Encoder base64 = Base64.getEncoder();
        return CheckpointSigner.of(
                base64.encodeToString(secret.getPrivate().getEncoded()),
                base64.encodeToString(shown.getPublic().getEncoded()));
    }

    @Test
    void knowsItsOwnSignature() {
        CheckpointSigner seal = seal(keys, keys);
        assertThat(CheckpointSigner.verify(TEXT, seal.sign(TEXT), seal.shown())).isTrue();
    }

    @Test
    void refusesAnotherTextAnotherKeyAndNonsense() {
        CheckpointSigner seal = seal(keys, keys);
        KeyPair stranger = pair();
        String signature = seal.sign(TEXT);
        assertThat(CheckpointSigner.verify(TEXT + "0", signature, seal.shown())).isFalse();
        assertThat(CheckpointSigner.verify(TEXT, seal(stranger, stranger).sign(TEXT), seal.shown()))
                .isFalse();
        assertThat(CheckpointSigner.verify(TEXT, "no signature", seal.shown())).isFalse();
        assertThat(CheckpointSigner.verify(TEXT, signature, "no key")).isFalse();
    }

    @Test
    void twoKeysThatDoNotBelongTogetherStopTheStart() {
        KeyPair other = pair();
        assertThatIllegalStateException().isThrownBy(() -> seal(keys, other));
    }
}
