package be.egmont.needs;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals a statement with AES-256-GCM for one row of one participant: with the same key it cannot be opened as that of another row,
 * nor of another participant, nor when one bit of it is another.
 */
final class NeedsSeal {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final NeedsKeys keys;

    NeedsSeal(NeedsKeys keys) {
        this.keys = keys;
    }

    /** The name of the key with which it seals. */
    String key() {
        return keys.current();
    }

    /** The nonce, then the text and its tag. */
    byte[] seal(UUID row, UUID participant, byte[] text) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            Cipher cipher = cipher(
                    Cipher.ENCRYPT_MODE,
                    keys.find(keys.current()).orElseThrow(),
                    nonce,
                    keys.current(),
                    row,
                    participant);
            byte[] sealed = Arrays.copyOf(nonce, NONCE + cipher.getOutputSize(text.length));
            cipher.doFinal(text, 0, text.length, sealed, NONCE);
            return sealed;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This Java does not know " + CIPHER, impossible);
        }
    }

    /** What was sealed; empty when its key is not known, or when it is not what was sealed for that row and that participant. */
    Optional<byte[]> open(String key, UUID row, UUID participant, byte[] sealed) {
        Optional<SecretKey> known = keys.find(key);
        if (known.isEmpty() || sealed.length < NONCE + TAG_BITS / Byte.SIZE) {
            return Optional.empty();
        }
        try {
            Cipher cipher =
                    cipher(Cipher.DECRYPT_MODE, known.get(), Arrays.copyOf(sealed, NONCE), key, row, participant);
            return Optional.of(cipher.doFinal(sealed, NONCE, sealed.length - NONCE));
        } catch (AEADBadTagException another) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This Java does not know " + CIPHER, impossible);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String name, UUID row, UUID participant)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        byte[] named = name.getBytes(StandardCharsets.UTF_8);
        cipher.updateAAD(ByteBuffer.allocate(4 * Long.BYTES + named.length)
                .putLong(row.getMostSignificantBits())
                .putLong(row.getLeastSignificantBits())
                .putLong(participant.getMostSignificantBits())
                .putLong(participant.getLeastSignificantBits())
                .put(named)
                .flip());
        return cipher;
    }
}
