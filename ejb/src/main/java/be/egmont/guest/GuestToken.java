package be.egmont.guest;

import be.egmont.kernel.Setting;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What is in a link: 256 bits that follow from the link's reference, drawn at random, and from a secret that all nodes have and the
 * database has not. So the letter that waits in the outbox needs not hold it: it is put in when the letter leaves.
 */
public final class GuestToken {

    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] PURPOSE = "egmont link of a guest, 1".getBytes(StandardCharsets.UTF_8);

    private GuestToken() {}

    /** The token of that link, in 43 letters. */
    public static String of(UUID link) {
        return of(link, Setting.OIDC_CLIENT_SECRET.get());
    }

    static String of(UUID link, String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update(PURPOSE);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(ByteBuffer.allocate(2 * Long.BYTES)
                            .putLong(link.getMostSignificantBits())
                            .putLong(link.getLeastSignificantBits())
                            .array()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** By what the database knows it. */
    static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
