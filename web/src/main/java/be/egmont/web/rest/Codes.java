package be.egmont.web.rest;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names as the API writes them: codes in lowerCamelCase, {@code NOT_YET} as {@code notYet}. */
public final class Codes {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");

    private Codes() {}

    /** The code of a value; null for none. */
    public static String of(Enum<?> value) {
        return value == null ? null : camelCase(value.name());
    }

    /** The value of a code; an IllegalArgumentException where there is none. */
    public static <E extends Enum<E>> E read(Class<E> type, String code) {
        for (E value : type.getEnumConstants()) {
            if (of(value).equals(code)) {
                return value;
            }
        }
        throw new IllegalArgumentException("No " + type.getSimpleName() + ": " + code);
    }

    /** Words as one name, as {@code slot-taken} and {@code slotTaken}; null for none. */
    public static String camelCase(String words) {
        if (words == null) {
            return null;
        }
        StringBuilder name = new StringBuilder();
        for (String word :
                BETWEEN_WORDS.splitAsStream(words.toLowerCase(Locale.ROOT)).toList()) {
            name.append(name.isEmpty() ? word.charAt(0) : Character.toUpperCase(word.charAt(0)))
                    .append(word, 1, word.length());
        }
        return name.toString();
    }
}
