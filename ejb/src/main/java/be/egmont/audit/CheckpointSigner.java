package be.egmont.audit;

import be.egmont.kernel.Setting;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/** Signs the end of the chain with the configured Ed25519 key and verifies such signatures. */
final class CheckpointSigner {

    private static final String ALGORITHM = "Ed25519";

    private final PrivateKey secret;
    private final String shown;

    private CheckpointSigner(PrivateKey secret, String shown) {
        this.secret = secret;
        this.shown = shown;
    }

    /** The signer for the configured key; empty when there is none, and then nothing is signed. */
    static Optional<CheckpointSigner> configured() {
        return Setting.JOURNAL_KEY.find().map(key -> of(key, Setting.JOURNAL_PUBLIC_KEY.get()));
    }

    /** Both keys in base 64: PKCS 8 and X.509, as openssl writes them between the lines of a PEM. */
    static CheckpointSigner of(String secret, String shown) {
        try {
            CheckpointSigner seal = new CheckpointSigner(
                    KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(bytes(secret))), shown);
            if (!verify("egmont", seal.sign("egmont"), shown)) {
                throw new IllegalStateException("The two keys of the journal do not belong together.");
            }
            return seal;
        } catch (GeneralSecurityException | IllegalArgumentException nonsense) {
            throw new IllegalStateException("The setting egmont.journal.key is no Ed25519 key.", nonsense);
        }
    }

    String shown() {
        return shown;
    }

    String sign(String text) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether the signature of the text was made with that key; malformed ones were not. */
    static boolean verify(String text, String signature, String shown) {
        try {
            PublicKey key = KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(bytes(shown)));
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException nonsense) {
            return false;
        }
    }

    private static byte[] bytes(String key) {
        return Base64.getDecoder().decode(key.replaceAll("\\s", ""));
    }
}
