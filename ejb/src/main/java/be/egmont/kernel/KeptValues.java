package be.egmont.kernel;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** What administrators have set in the application, as this node knows it. */
public final class KeptValues {

    private static final AtomicReference<Map<String, String>> VALUES = new AtomicReference<>(Map.of());

    private KeptValues() {}

    /** From now on these are set, by the names of the settings. */
    public static void are(Map<String, String> values) {
        VALUES.set(Map.copyOf(values));
    }

    static Optional<String> of(Setting setting) {
        return Optional.ofNullable(VALUES.get().get(setting.name()));
    }
}
