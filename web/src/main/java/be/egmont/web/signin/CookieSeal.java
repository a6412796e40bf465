package be.egmont.web.signin;

import be.egmont.kernel.Setting;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what a browser keeps for the server (AES-256-GCM): nobody else can read it, make it or change it. The key comes from the
 * client's secret at the provider, which all nodes have and nobody else; each text is sealed with a key of its own, so that there
 * is no number of texts after which the master key would have to change.
 */
final class CookieSeal {

    private static final int SALT_BYTES = 16;
    private static final int KEY_BYTES = 32;
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] secret;
    private final String purpose;

    /**
     * A seal for one kind of text.
     *
     * @param purpose what it is for: what was sealed for something else does not open
     */
    CookieSeal(String purpose) {
        this(Setting.OIDC_CLIENT_SECRET.get(), purpose);
    }

    CookieSeal(String secret, String purpose) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
        this.purpose = purpose;
    }

    /** The text in letters that a cookie may have. */
    String seal(String text) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, salt).doFinal(text.getBytes(StandardCharsets.UTF_8));
            byte[] whole = ByteBuffer.allocate(salt.length + sealed.length)
                    .put(salt)
                    .put(sealed)
                    .array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The text; nothing when it was sealed elsewhere, for something else or not at all. */
    Optional<String> open(String sealed) {
        try {
            byte[] whole = Base64.getUrlDecoder().decode(sealed);
            if (whole.length <= SALT_BYTES) {
                return Optional.empty();
            }
            byte[] text = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(whole, SALT_BYTES))
                    .doFinal(whole, SALT_BYTES, whole.length - SALT_BYTES);
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | GeneralSecurityException forged) {
            return Optional.empty();
        }
    }

    /** Key and initial vector are both derived, by HKDF (RFC 5869) with SHA-512: one block has room for the two. */
    private Cipher cipher(int mode, byte[] salt) throws GeneralSecurityException {
        byte[] extracted = mac(salt, secret);
        byte[] block = mac(extracted, ("egmont " + purpose + "\1").getBytes(StandardCharsets.UTF_8));
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                mode,
                new SecretKeySpec(block, 0, KEY_BYTES, "AES"),
                new GCMParameterSpec(TAG_BITS, block, KEY_BYTES, IV_BYTES));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] mac(byte[] key, byte[] text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA512");
        mac.init(new SecretKeySpec(key, "HmacSHA512"));
        return mac.doFinal(text);
    }
}
