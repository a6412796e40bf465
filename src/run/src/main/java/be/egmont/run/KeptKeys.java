package be.egmont.run;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;

/** Keys of these data: made with them, kept beside them, and readable by their owner only. */
final class KeptKeys {

    private KeptKeys() {}

    /**
     * What is kept in that file; made when it is not there yet, or lacks one.
     *
     * @param settings the names of the settings that it gives
     * @param what it is for, as its first line
     */
    static Map<String, String> in(Path file, List<String> settings, String what, Supplier<Map<String, String>> making) {
        Properties kept = new Properties();
        try {
            if (Files.exists(file)) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    kept.load(reader);
                }
            }
            if (!kept.stringPropertyNames().containsAll(settings)) {
                kept.putAll(making.get());
                Passwords.forOwnerOnly(file);
                try (Writer writer = Files.newBufferedWriter(file)) {
                    kept.store(writer, what);
                }
            }
        } catch (IOException e) {
            throw new CannotStart("A key cannot be kept in " + file + ": " + e.getMessage(), e);
        }
        Map<String, String> environment = new HashMap<>();
        settings.forEach(setting -> environment.put(setting, kept.getProperty(setting)));
        return Map.copyOf(environment);
    }
}
