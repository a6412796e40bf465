package be.egmont.demo;

import be.egmont.access.AddressForm;
import be.egmont.kernel.Translated;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Titles of functions at posts and organisations, in four languages and by form of address. */
final class DemoFunctions {

    private static final String PLACE = "{at}";

    private final Map<String, List<Map<String, String>>> templates = new HashMap<>();

    DemoFunctions(DemoFile functions) {
        for (Map<String, String> row : functions.rows()) {
            templates
                    .computeIfAbsent(row.get("kind") + " " + row.get("capacity"), key -> new ArrayList<>())
                    .add(row);
        }
    }

    /** One of the functions of that kind. */
    Translated one(String kind, String capacity, AddressForm form, Translated place, SplittableRandom random) {
        List<Map<String, String>> suitable = templates.get(kind + " " + capacity);
        Map<String, String> row = suitable.get(random.nextInt(suitable.size()));
        String suffix = form == AddressForm.F ? "_f" : "_m";
        return new Translated(
                row.get("fr" + suffix).replace(PLACE, place.getFr()),
                row.get("nl" + suffix).replace(PLACE, place.getNl()),
                row.get("de" + suffix).replace(PLACE, place.getDe()),
                row.get("en").replace(PLACE, place.getEn()));
    }

    /**
     * Where somebody serves, with the preposition that the post's own name has: <i>à Abidjan</i>, <i>au Caire</i>,
     * <i>près le Saint-Siège</i>.
     */
    static Translated place(Translated name, Translated city) {
        return new Translated(
                after(name.getFr(), "à " + city.getFr(), "Belgique "),
                after(name.getNl(), "in " + city.getNl(), "België "),
                after(name.getDe(), "in " + city.getDe(), "Botschaft ", "onsulat ", "Belgiens "),
                after(name.getEn(), "in " + city.getEn(), "Belgium "));
    }

    private static String after(String name, String otherwise, String... marks) {
        for (String mark : marks) {
            int at = name.indexOf(mark);
            if (at >= 0) {
                return name.substring(at + mark.length());
            }
        }
        return otherwise;
    }
}
