package be.egmont.demo;

import be.egmont.exchange.ImportKind;
import be.egmont.kernel.Translated;
import be.egmont.kernel.Translated.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/** Texts of the demo requests in the writer's language: subjects, notes, reasons. */
final class DemoSubjects {

    private final Map<String, List<Map<String, String>>> texts = new HashMap<>();
    private final Map<String, Translated> countries = new HashMap<>();

    DemoSubjects() {
        for (Map<String, String> row : new DemoFile("subjects.csv").rows()) {
            texts.computeIfAbsent(row.get("for"), key -> new ArrayList<>()).add(row);
        }
        for (Map<String, String> row : DemoFile.of(ImportKind.COUNTRIES).rows()) {
            countries.put(
                    row.get("code"),
                    new Translated(row.get("name_fr"), row.get("name_nl"), row.get("name_de"), row.get("name_en")));
        }
    }

    /** Whether there is anything to discuss with that organisation. */
    boolean has(DemoSide organisation) {
        return texts.containsKey(organisation.code()) || texts.containsKey(organisation.category());
    }

    /** What a meeting with that organisation is about. */
    String subject(DemoSide organisation, String country, Language language, SplittableRandom random) {
        String own = organisation.code();
        // subjects of the organisation itself are more frequent than those of its category
        boolean byItself =
                texts.containsKey(own) && (!texts.containsKey(organisation.category()) || random.nextInt(10) < 7);
        return text(byItself ? own : organisation.category(), language, random)
                .replace("{country}", countries.get(country).in(language));
    }

    /** One of the texts of that kind. */
    String text(String kind, Language language, SplittableRandom random) {
        List<Map<String, String>> suitable = texts.get(kind);
        Language written = language == Language.DE ? Language.EN : language;
        return suitable.get(random.nextInt(suitable.size())).get(written.name().toLowerCase(Locale.ROOT));
    }
}
