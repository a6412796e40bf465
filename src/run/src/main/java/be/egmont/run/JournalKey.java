package be.egmont.run;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** The key that signs the journal of these data. */
public final class JournalKey {

    private static final String SECRET = "EGMONT_JOURNAL_KEY";
    private static final String SHOWN = "EGMONT_JOURNAL_PUBLIC_KEY";

    private JournalKey() {}

    /** What Egmont wants to know of it. */
    public static Map<String, String> environment(Folders folders) {
        return KeptKeys.in(
                folders.data().resolve("journal-key.properties"),
                List.of(SECRET, SHOWN),
                "signs the journal of these data, Ed25519",
                JournalKey::made);
    }

    private static Map<String, String> made() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            Base64.Encoder base64 = Base64.getEncoder();
            return Map.of(
                    SECRET, base64.encodeToString(pair.getPrivate().getEncoded()),
                    SHOWN, base64.encodeToString(pair.getPublic().getEncoded()));
        } catch (NoSuchAlgorithmException e) {
            throw new CannotStart("This Java has no Ed25519 to sign the journal with.", e);
        }
    }
}
