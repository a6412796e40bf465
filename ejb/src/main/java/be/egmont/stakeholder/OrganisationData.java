package be.egmont.stakeholder;

import be.egmont.kernel.Confidence;
import be.egmont.kernel.Refusal;
import be.egmont.kernel.Translated;
import be.egmont.kernel.WebAddress;
import be.egmont.text.TextChecks;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * An organisation as somebody writes it down.
 *
 * @param code by which files know it; it never changes
 * @param category one of those in the language books
 * @param level of the State or beside it, as {@code FED+REGION}; null when nobody has said
 * @param countries where it works, when it lists them
 * @param regions the groups of countries where it works, when it names them
 * @param pressRelease whether the press release names it; null when it does not
 * @param source where the facts come from; null when nobody has said
 * @param note a remark of the team
 */
public record OrganisationData(
        @NotBlank String code,
        @NotBlank String category,
        String level,
        Translated name,
        String website,
        @NotNull ScopeKind scope,
        @NotNull Set<String> countries,
        @NotNull List<String> regions,
        Translated sectors,
        String pressRelease,
        @NotNull Confidence confidence,
        String source,
        Translated note)
        implements Serializable {

    /** How many characters a text has at most. */
    public static final int LONGEST_TEXT = 500;

    private static final int LONGEST_CODE = 40;

    /** As in a file, but for the sign by which an address parts its values. */
    private static final String CODE = "[A-Z0-9][A-Z0-9._-]*";

    public OrganisationData {
        code = filled(code);
        category = filled(category);
        level = filled(level);
        website = filled(website);
        pressRelease = filled(pressRelease);
        source = filled(source);
        countries = countries == null ? Set.of() : Set.copyOf(countries);
        regions = regions == null ? List.of() : List.copyOf(regions);
    }

    private static String filled(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /**
     * Refuses what can be true of no organisation, at the field where it stands.
     *
     * @throws Refusal with the reason
     */
    void check() {
        code(code, "code");
        code(category, "category");
        TextChecks.publishable(name, "name");
        TextChecks.fits(name, LONGEST_TEXT, "name");
        TextChecks.fits(level, LONGEST_TEXT, "level");
        TextChecks.fits(website, LONGEST_TEXT, "website");
        TextChecks.fits(sectors, LONGEST_TEXT, "sectors");
        TextChecks.fits(note, LONGEST_TEXT, "note");
        TextChecks.fits(pressRelease, LONGEST_TEXT, "pressRelease");
        TextChecks.fits(source, LONGEST_TEXT, "source");
        if (website != null && !WebAddress.isOne(website)) {
            throw new Refusal("web-address").at("website");
        }
        if (scope == ScopeKind.LIST && countries.isEmpty()) {
            throw new Refusal("organisation-countries").at("countryToAdd");
        }
        if (scope == ScopeKind.REGION && regions.isEmpty()) {
            throw new Refusal("organisation-regions").at("regions");
        }
    }

    private static void code(String text, String field) {
        if (!text.matches(CODE) || text.length() > LONGEST_CODE) {
            throw new Refusal("code").at(field);
        }
    }
}
