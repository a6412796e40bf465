package be.egmont.needs;

import be.egmont.kernel.Period;
import be.egmont.kernel.Translated;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many of those who are expected on a day, or at one session of it, need what. Nobody is named, and of so few that one could
 * guess who it is, only how many they are.
 *
 * @param code of the session; null for all of the day
 * @param title of the session; null for all of the day
 * @param kind of the session; null for all of the day
 * @param when null for all of the day
 * @param people how many are expected
 * @param few whether they are too few to be told apart by their needs
 * @param menus how many have which menu, by its code; who has chosen none is not among them
 */
public record NeedsTotals(
        LocalDate day,
        String code,
        Translated title,
        String kind,
        Period when,
        int people,
        boolean few,
        SortedMap<String, Integer> menus,
        SortedMap<String, Integer> allergies,
        SortedMap<String, Integer> severe,
        SortedMap<String, Integer> access)
        implements Serializable {

    /** Of fewer people nothing but their number is told. */
    public static final int FEWEST = 5;

    /** Counts the statements of those of the people who have made one. */
    static NeedsTotals of(
            LocalDate day,
            String code,
            Translated title,
            String kind,
            Period when,
            int people,
            Collection<NeedsStatement> stated) {
        SortedMap<String, Integer> menus = new TreeMap<>();
        SortedMap<String, Integer> allergies = new TreeMap<>();
        SortedMap<String, Integer> severe = new TreeMap<>();
        SortedMap<String, Integer> access = new TreeMap<>();
        boolean few = people < FEWEST;
        if (!few) {
            for (NeedsStatement one : stated) {
                add(menus, one.menu() == null ? Set.of() : Set.of(one.menu()));
                add(allergies, one.allergies());
                add(severe, one.severe());
                add(access, one.access());
            }
        }
        return new NeedsTotals(
                day,
                code,
                title,
                kind,
                when,
                people,
                few,
                Collections.unmodifiableSortedMap(menus),
                Collections.unmodifiableSortedMap(allergies),
                Collections.unmodifiableSortedMap(severe),
                Collections.unmodifiableSortedMap(access));
    }

    private static void add(Map<String, Integer> counts, Set<String> codes) {
        codes.forEach(code -> counts.merge(code, 1, Integer::sum));
    }

    /** Whether it is all of a day. */
    public boolean isWhole() {
        return code == null;
    }

    /** How many of those codes; 0 when there are none. */
    public int count(NeedsKind what, String choice) {
        return switch (what) {
            case MENU -> menus.getOrDefault(choice, 0);
            case ALLERGY -> allergies.getOrDefault(choice, 0);
            case ACCESS -> access.getOrDefault(choice, 0);
        };
    }
}
