package be.egmont.demo;

import be.egmont.access.AddressForm;
import be.egmont.kernel.Translated.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** Random names from common Belgian ones, each combination once. */
final class DemoNames {

    /** Names of foreign origin that are common in Belgium. */
    private static final String OTHER = "OTHER";

    /** A name in its two parts. */
    record Name(String given, String family) {}

    private final Map<String, List<String>> lists = new HashMap<>();
    private final Set<Name> taken = new HashSet<>();

    DemoNames(DemoFile names) {
        for (Map<String, String> row : names.rows()) {
            String key = row.get("part") + row.get("address_form") + row.get("language");
            lists.computeIfAbsent(key, list -> new ArrayList<>()).add(row.get("name"));
        }
    }

    /** Reserves a name that is in use. */
    void take(String given, String family) {
        taken.add(new Name(given, family));
    }

    /** A new name of somebody who speaks that language. */
    Name next(AddressForm form, Language language, SplittableRandom random) {
        while (true) {
            Language given = random.nextInt(100) < 3 ? Language.DE : language;
            Name name = new Name(one("GIVEN" + form + given, random), one("FAMILY" + family(given, random), random));
            if (taken.add(name)) {
                return name;
            }
        }
    }

    private static String family(Language language, SplittableRandom random) {
        int chance = random.nextInt(100);
        if (chance < 78) {
            return language.name();
        }
        if (chance < 86) {
            return OTHER;
        }
        return language == Language.NL ? Language.FR.name() : Language.NL.name();
    }

    private String one(String key, SplittableRandom random) {
        List<String> list = lists.get(key);
        return list.get(random.nextInt(list.size()));
    }
}
