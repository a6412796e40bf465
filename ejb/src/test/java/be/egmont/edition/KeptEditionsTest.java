package be.egmont.edition;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.kernel.Translated;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class KeptEditionsTest {

    private final List<String> readings = new ArrayList<>();

    private final KeptEditions kept = new KeptEditions();

    @Test
    void areReadOnceForAsLongAsNoneIsChanged() {
        assertThat(kept.of("1 700", read("2026"))).extracting(EditionRow::code).containsExactly("2026");
        assertThat(kept.of("1 700", read("none"))).extracting(EditionRow::code).containsExactly("2026");
        assertThat(kept.of("1 701", read("2027"))).extracting(EditionRow::code).containsExactly("2027");
        assertThat(readings).containsExactly("2026", "2027");
    }

    @Test
    void areReadByEachRequestThatMayChangeThem() {
        ReadEditions form = new ReadEditions(kept);
        form.get(read("before"));
        assertThat(form.get(read("after"))).extracting(EditionRow::code).containsExactly("after");

        ReadEditions page = new ReadEditions(kept);
        page.keep("1 702");
        page.get(read("page"));
        ReadEditions call = new ReadEditions(kept);
        call.keep("1 702");
        assertThat(call.get(read("call"))).extracting(EditionRow::code).containsExactly("page");
        assertThat(readings).containsExactly("before", "after", "page");
    }

    /** Of a device, whose token says who it is without a reading of ours. */
    @Test
    void areReadOnceByARequestThatDoesNotKnowTheirState() {
        ReadEditions device = new ReadEditions(kept);
        device.keep(null);
        device.get(read("first"));
        device.get(read("second"));
        assertThat(readings).containsExactly("first");
    }

    private Supplier<List<EditionRow>> read(String code) {
        return () -> {
            readings.add(code);
            Translated name = new Translated(code, code, code, code);
            return List.of(new EditionRow(
                    1,
                    UUID.randomUUID(),
                    1,
                    code,
                    name,
                    name,
                    LocalDate.of(2026, 2, 2),
                    LocalDate.of(2026, 2, 6),
                    null,
                    ZoneId.of("Europe/Brussels"),
                    name,
                    null,
                    name,
                    name,
                    Status.OPEN,
                    10,
                    90,
                    10,
                    null,
                    null,
                    0,
                    "HIGH",
                    null));
        };
    }
}
