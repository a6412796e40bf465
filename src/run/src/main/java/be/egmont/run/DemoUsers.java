package be.egmont.run;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The demo people, in the order of {@code people.csv}. */
public final class DemoUsers {

    static final List<String> LANGUAGES = List.of("fr", "nl", "de", "en");

    private DemoUsers() {}

    public static List<DemoPerson> all() {
        try (InputStream in = Objects.requireNonNull(DemoUsers.class.getResourceAsStream("people.csv"));
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return read(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<DemoPerson> read(Reader source) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(source)) {
            return rows.stream().map(DemoUsers::person).toList();
        }
    }

    private static DemoPerson person(NamedCsvRecord row) {
        Map<String, String> role = new LinkedHashMap<>();
        LANGUAGES.forEach(language -> role.put(language, filled(row, "role_" + language)));
        List<String> groups = Arrays.stream(row.getField("groups").split("\\|", -1))
                .map(String::strip)
                .filter(group -> !group.isEmpty())
                .collect(Collectors.toList());
        return new DemoPerson(
                filled(row, "sub"),
                filled(row, "given_name"),
                filled(row, "family_name"),
                filled(row, "group"),
                role,
                List.copyOf(groups),
                filled(row, "hint"));
    }

    private static String filled(NamedCsvRecord row, String column) {
        String value = row.getField(column).strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException(
                    "people.csv, line " + row.getStartingLineNumber() + ": " + column + " is empty");
        }
        return value;
    }
}
