package be.egmont.web.frame;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/** The four books, as they stand in the sources. */
final class Books {

    static final List<String> LANGUAGES = List.of("fr", "nl", "de", "en");

    private Books() {}

    static Path path(String language) {
        return Path.of("../ejb/src/main/resources/be/egmont/text/words_" + language + ".properties");
    }

    static SortedMap<String, String> read(String language) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(path(language))) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
        SortedMap<String, String> words = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
        return words;
    }
}
