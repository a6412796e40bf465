package be.egmont.needs;

import be.egmont.kernel.Refusal;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What somebody needs; everything in codes of the list but the remark.
 *
 * @param menu null for none
 * @param severe those of the allergies that endanger life; each of them is one of the allergies
 * @param remark for the kitchen, which reads it beside the name only
 * @param named whether the kitchen may know by name who has the severe allergies: a second consent
 */
public record NeedsStatement(
        String menu,
        Set<String> allergies,
        Set<String> severe,
        Set<String> access,
        @Size(max = LONGEST) String remark,
        boolean named)
        implements Serializable {

    /** How long a remark may be. */
    public static final int LONGEST = 300;

    /** Nothing at all, with which a form begins. */
    public static final NeedsStatement NONE = new NeedsStatement(null, Set.of(), Set.of(), Set.of(), null, false);

    public NeedsStatement {
        menu = filled(menu);
        SortedSet<String> all = new TreeSet<>(allergies);
        all.addAll(severe);
        allergies = Collections.unmodifiableSortedSet(all);
        severe = Collections.unmodifiableSortedSet(new TreeSet<>(severe));
        access = Collections.unmodifiableSortedSet(new TreeSet<>(access));
        remark = filled(remark);
    }

    private static String filled(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Whether that choice is part of it. */
    boolean has(NeedsChoice choice) {
        return switch (choice.kind()) {
            case MENU -> choice.code().equals(menu);
            case ALLERGY -> allergies.contains(choice.code());
            case ACCESS -> access.contains(choice.code());
        };
    }

    /**
     * Checks it against the list, and that nothing is asked for which nobody would read.
     *
     * @throws Refusal at the field that does not do
     */
    void check(List<NeedsChoice> choices) {
        expect(choices, NeedsKind.MENU, menu == null ? Set.of() : Set.of(menu), "menu");
        expect(choices, NeedsKind.ALLERGY, allergies, "allergies");
        expect(choices, NeedsKind.ACCESS, access, "access");
        if (menu == null && allergies.isEmpty() && access.isEmpty()) {
            throw new Refusal("needs-nothing").at("menu");
        }
        if (named && severe.isEmpty()) {
            throw new Refusal("needs-named-nothing").at("named");
        }
        if (remark != null && !named) {
            throw new Refusal("needs-remark-unread").at("remark");
        }
    }

    private static void expect(List<NeedsChoice> choices, NeedsKind kind, Set<String> codes, String field) {
        if (codes.stream()
                .anyMatch(code -> choices.stream()
                        .noneMatch(
                                choice -> choice.kind() == kind && choice.code().equals(code)))) {
            throw new Refusal("invalid").at(field);
        }
    }
}
