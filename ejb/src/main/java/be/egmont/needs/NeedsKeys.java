package be.egmont.needs;

import be.egmont.kernel.Setting;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The keys by which needs are sealed, by their names: the current one seals, and it and those that it replaced open. */
public final class NeedsKeys {

    private static final int BYTES = 32;
    /** Of 32 bytes made at random hardly ever fewer are different. */
    private static final int DIFFERENT = 16;

    private static final Pattern KEY = Pattern.compile("([A-Za-z0-9_.-]{1,40}):([A-Za-z0-9+/]+=*)");

    private final String current;
    private final Map<String, SecretKey> keys;

    private NeedsKeys(String current, Map<String, SecretKey> keys) {
        this.current = current;
        this.keys = keys;
    }

    /**
     * Those of the settings; empty without a current one: needs are not asked for then.
     *
     * @throws IllegalStateException when one of them is no key, naming the setting and not what it holds
     */
    public static Optional<NeedsKeys> configured() {
        return of(
                Setting.NEEDS_KEY.find().orElse(""),
                Setting.NEEDS_KEYS_FORMER.find().orElse(""));
    }

    static Optional<NeedsKeys> of(String current, String former) {
        Map<String, SecretKey> keys = new HashMap<>();
        String name = current.isBlank() ? null : add(keys, Setting.NEEDS_KEY, current.strip());
        if (!former.isBlank()) {
            for (String one : former.strip().split("\\s+", -1)) {
                add(keys, Setting.NEEDS_KEYS_FORMER, one);
            }
        }
        return name == null ? Optional.empty() : Optional.of(new NeedsKeys(name, keys));
    }

    private static String add(Map<String, SecretKey> keys, Setting setting, String text) {
        Matcher key = KEY.matcher(text);
        byte[] bytes = key.matches() ? decoded(key.group(2)) : new byte[0];
        if (bytes.length != BYTES) {
            throw new IllegalStateException(
                    "The setting " + setting.key() + " takes a name, a colon and 256 bits in base 64.");
        }
        if (new String(bytes, StandardCharsets.ISO_8859_1).chars().distinct().count() < DIFFERENT) {
            throw new IllegalStateException("A key of the setting " + setting.key() + " was not made at random.");
        }
        SecretKey made = new SecretKeySpec(bytes, "AES");
        if (keys.containsKey(key.group(1)) || keys.containsValue(made)) {
            throw new IllegalStateException("The setting " + setting.key() + " has a key or a name of a key twice.");
        }
        keys.put(key.group(1), made);
        return key.group(1);
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException nonsense) {
            return new byte[0];
        }
    }

    /** The name of the key that seals. */
    String current() {
        return current;
    }

    /** The key of that name, if it is known. */
    Optional<SecretKey> find(String name) {
        return Optional.ofNullable(keys.get(name));
    }

    /** Never what they are. */
    @Override
    public String toString() {
        String[] names = keys.keySet().toArray(new String[0]);
        Arrays.sort(names);
        return "keys of needs " + String.join(", ", names);
    }
}
