package be.egmont.exchange;

import be.egmont.edition.Edition;
import be.egmont.edition.Status;
import be.egmont.kernel.Confidence;
import be.egmont.kernel.Translated;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Editions, of the present and of the past. Of the older ones the days may be known only as a month or a year. */
final class EditionImport extends CodedImport<EditionImport.Entry, Edition> {

    /** Stands between the two days of what is known of them. */
    private static final String BETWEEN = " / ";

    private static final String PARTIAL = "[0-9]{4}(-(0[1-9]|1[0-2]))?";

    record Entry(
            String code,
            Translated name,
            LocalDate start,
            LocalDate end,
            String datesAsKnown,
            ZoneId zone,
            Translated place,
            Translated theme,
            Translated format,
            Translated size,
            Status status,
            Confidence confidence,
            String source) {}

    @Override
    List<String> required() {
        return List.of("code", "name_fr", "name_nl", "start", "end", "timezone", "status", "confidence");
    }

    @Override
    List<String> optional() {
        return List.of(
                "name_de",
                "name_en",
                "place_fr",
                "place_nl",
                "place_de",
                "place_en",
                "theme_fr",
                "theme_nl",
                "theme_de",
                "theme_en",
                "format_fr",
                "format_nl",
                "format_de",
                "format_en",
                "size_fr",
                "size_nl",
                "size_de",
                "size_en",
                "source");
    }

    @Override
    String key() {
        return "code";
    }

    @Override
    Object identity(Entry entry) {
        return entry.code();
    }

    @Override
    Entry read(RowParser line, ReferenceData known) {
        String code = line.matching("code", "[0-9]{4}[A-Z]?", "edition-code");
        Status status = line.word("status", Status.class);
        LocalDate start = day(line, "start");
        LocalDate end = day(line, "end");
        if (start != null && end != null && end.isBefore(start)) {
            line.problem("end", "end-before-start");
        }
        if (status == Status.OPEN || status == Status.RUNNING) {
            if (start == null) {
                line.problem("start", "live-without-days");
            }
            if (end == null) {
                line.problem("end", "live-without-days");
            }
        }
        return new Entry(
                code,
                line.translated("name"),
                start,
                end,
                start == null || end == null ? asKnown(line) : null,
                line.zone("timezone"),
                line.anyTranslated("place"),
                line.anyTranslated("theme"),
                line.anyTranslated("format"),
                line.anyTranslated("size"),
                status,
                line.word("confidence", Confidence.class),
                line.text("source"));
    }

    /** The day; null when only its month or year is known. */
    private static LocalDate day(RowParser line, String column) {
        String text = line.text(column);
        return text == null || text.matches(PARTIAL) ? null : DayText.read(line, column, text);
    }

    /** What the source says when it does not say both days; null when it says nothing. */
    private static String asKnown(RowParser line) {
        String known = Stream.of("start", "end")
                .map(line::text)
                .filter(text -> text != null)
                .collect(Collectors.joining(BETWEEN));
        return known.isEmpty() ? null : known;
    }

    @Override
    Map<Object, Edition> existing(EntityManager em) {
        return em.createQuery("SELECT e FROM Edition e", Edition.class)
                .getResultStream()
                .collect(Collectors.toMap(Edition::code, Function.identity()));
    }

    @Override
    Entry entry(Edition edition) {
        return new Entry(
                edition.code(),
                edition.name(),
                edition.startsOn(),
                edition.endsOn(),
                edition.datesAsKnown(),
                edition.zone(),
                said(edition.venue()),
                said(edition.theme()),
                said(edition.format()),
                said(edition.size()),
                edition.status(),
                edition.provenance().confidence(),
                edition.provenance().source());
    }

    @Override
    Map<String, List<String>> words() {
        return Map.of("status", words(Status.values()), "confidence", words(Confidence.values()));
    }

    @Override
    Cells cells(Entry entry) {
        String[] known = entry.datesAsKnown() == null
                ? new String[0]
                : entry.datesAsKnown().split(BETWEEN, 2);
        boolean isTheEnd = known.length == 1
                && entry.end() != null
                && known[0].equals(entry.end().toString());
        return new Cells()
                .put("code", entry.code())
                .put("name", entry.name())
                .put("start", known.length == 0 ? entry.start() : isTheEnd ? null : known[0])
                .put("end", known.length == 0 ? entry.end() : isTheEnd ? known[0] : known.length > 1 ? known[1] : null)
                .put("timezone", entry.zone())
                .put("place", entry.place())
                .put("theme", entry.theme())
                .put("format", entry.format())
                .put("size", entry.size())
                .put("status", entry.status())
                .put("confidence", entry.confidence())
                .put("source", entry.source());
    }

    @Override
    Edition make(Entry entry, EntityManager em) {
        Edition edition =
                new Edition(entry.code(), entry.name(), entry.start(), entry.end(), entry.zone(), entry.status());
        describe(edition, entry);
        return edition;
    }

    @Override
    void update(Edition edition, Entry entry, EntityManager em) {
        edition.becomes(entry.name(), entry.start(), entry.end(), entry.zone(), entry.status());
        describe(edition, entry);
    }

    private static void describe(Edition edition, Entry entry) {
        edition.describe(entry.theme(), entry.datesAsKnown(), entry.place(), entry.format(), entry.size());
        edition.attest(entry.confidence(), entry.source());
    }
}
