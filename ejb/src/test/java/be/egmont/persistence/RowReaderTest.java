package be.egmont.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.egmont.kernel.Translated;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RowReaderTest {

    private static final UUID REFERENCE = new UUID(1, 2);
    private static final Instant NOON = Instant.parse("2026-02-04T12:00:00Z");

    /** A row that is taken by its place, in an array. */
    private static final Pattern BY_PLACE = Pattern.compile("\\(Object\\[\\]\\)|Object\\[\\](\\.class|::)");

    @Test
    void aRowIsReadByTheNamesOfItsColumns() {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("number", 3L);
        row.put("reference", REFERENCE);
        row.put("at", Timestamp.from(NOON));
        row.put("name_fr", "Abidjan");
        row.put("name_nl", null);
        row.put("name_de", null);
        row.put("name_en", null);
        row.put("regions", "AFRICA|MENA");
        row.put("gone", null);
        RowReader in = RowReader.of(List.of(row)).findFirst().orElseThrow();
        assertThat(in.number("number")).isEqualTo(3);
        assertThat(in.reference("reference")).isEqualTo(REFERENCE);
        assertThat(in.moment("at")).isEqualTo(NOON);
        assertThat(in.translated("name")).isEqualTo(new Translated("Abidjan", null, null, null));
        assertThat(in.list("regions")).containsExactly("AFRICA", "MENA");
        assertThat(in.isNull("gone")).isTrue();
        assertThat(in.idOrNull("gone")).isNull();
        assertThat(in.number("gone")).isZero();
        assertThat(in.truth("gone")).isFalse();
    }

    @Test
    void aNameThatTheQueryDoesNotGiveIsAnError() {
        RowReader in = RowReader.of(List.of(Map.of("code", "ABJ"))).findFirst().orElseThrow();
        assertThatThrownBy(() -> in.text("name")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNameThatTheQueryGivesTwiceIsAnError() {
        Map<Object, Object> twice = new AbstractMap<>() {
            @Override
            public Set<Entry<Object, Object>> entrySet() {
                return new LinkedHashSet<>(List.of(Map.entry("name", "one"), Map.entry("name", "two")));
            }
        };
        assertThatThrownBy(() -> RowReader.of(List.of(twice))).isInstanceOf(IllegalStateException.class);
    }

    /** Whoever adds a column in the midst of a query would shift all that come after it. */
    @Test
    void noRowIsReadByThePlaceOfItsColumns() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/be/egmont"))) {
            assertThat(sources.filter(file -> file.toString().endsWith(".java"))
                            // its columns stand in the order in which the chain signs them
                            .filter(file -> !file.endsWith("audit/JournalQueries.java"))
                            // what an UPDATE gives back: two columns, named in the statement beside it
                            .filter(file -> !file.endsWith("job/JobTable.java"))
                            .filter(RowReaderTest::readsByPlace))
                    .isEmpty();
        }
    }

    private static boolean readsByPlace(Path file) {
        try {
            return BY_PLACE.matcher(Files.readString(file)).find();
        } catch (IOException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }
}
