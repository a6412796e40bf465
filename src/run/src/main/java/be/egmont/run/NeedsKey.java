package be.egmont.run;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** The key that seals menus and access needs of these data. */
public final class NeedsKey {

    private static final String SETTING = "EGMONT_NEEDS_KEY";
    private static final int BYTES = 32;

    private NeedsKey() {}

    /** What Egmont wants to know of it. */
    public static Map<String, String> environment(Folders folders) {
        return KeptKeys.in(
                folders.data().resolve("needs-key.properties"),
                List.of(SETTING),
                "seals menus and access needs of these data, AES-256",
                NeedsKey::made);
    }

    private static Map<String, String> made() {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        return Map.of(SETTING, "own:" + Base64.getEncoder().encodeToString(key));
    }
}
