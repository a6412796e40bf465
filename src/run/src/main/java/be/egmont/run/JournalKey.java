package be.egmont.run;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;

/** The key that signs the journal of these data: made with them, kept beside them, and readable by their owner only. */
public final class JournalKey {

    private static final String SECRET = "EGMONT_JOURNAL_KEY";
    private static final String SHOWN = "EGMONT_JOURNAL_PUBLIC_KEY";

    private JournalKey() {}

    /** What Egmont wants to know of it. */
    public static Map<String, String> environment(Folders folders) {
        Path file = folders.data().resolve("journal-key.properties");
        Properties kept = new Properties();
        try {
            if (Files.exists(file)) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    kept.load(reader);
                }
            }
            if (kept.getProperty(SECRET) == null || kept.getProperty(SHOWN) == null) {
                make(kept);
                Passwords.forOwnerOnly(file);
                try (Writer writer = Files.newBufferedWriter(file)) {
                    kept.store(writer, "signs the journal of these data, Ed25519");
                }
            }
            return Map.of(SECRET, kept.getProperty(SECRET), SHOWN, kept.getProperty(SHOWN));
        } catch (IOException e) {
            throw new CannotStart("The key of the journal cannot be kept in " + file + ": " + e.getMessage(), e);
        }
    }

    private static void make(Properties kept) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            Base64.Encoder base64 = Base64.getEncoder();
            kept.setProperty(SECRET, base64.encodeToString(pair.getPrivate().getEncoded()));
            kept.setProperty(SHOWN, base64.encodeToString(pair.getPublic().getEncoded()));
        } catch (NoSuchAlgorithmException e) {
            throw new CannotStart("This Java has no Ed25519 to sign the journal with.", e);
        }
    }
}
