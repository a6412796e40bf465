package be.egmont.post;

import be.egmont.kernel.Confidence;
import be.egmont.kernel.Refusal;
import be.egmont.kernel.Translated;
import be.egmont.kernel.WebAddress;
import be.egmont.text.TextChecks;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.Set;

/**
 * A post as somebody writes it down.
 *
 * @param code by which files know it; it never changes
 * @param country the host country, ISO 3166-1 alpha-2, whether it is shown or not; the region follows from it
 * @param jurisdiction the other countries that it covers
 * @param organisation the multilateral organisation of a permanent representation
 * @param source where the facts come from; null when nobody has said
 * @param note a remark of the team
 */
public record PostData(
        @NotBlank String code,
        @NotNull PostKind kind,
        @NotNull PostStatus status,
        Translated plannedChange,
        @NotBlank String country,
        Translated city,
        Translated name,
        @NotNull Set<String> jurisdiction,
        Translated jurisdictionNote,
        Translated accreditedTo,
        Translated organisation,
        @NotBlank String zone,
        String website,
        @NotNull Confidence confidence,
        String source,
        String note)
        implements Serializable {

    /** How many characters a text in four languages has at most. */
    public static final int LONGEST_TEXT = 500;

    /** How many a remark has, or a source: as in a file. */
    public static final int LONGEST_NOTE = 2_000;

    private static final int LONGEST_CODE = 40;

    /** As in a file, but for the sign by which an address parts its values. */
    private static final String CODE = "[A-Z0-9][A-Z0-9._-]*";

    public PostData {
        code = filled(code);
        website = filled(website);
        source = filled(source);
        note = filled(note);
        jurisdiction = jurisdiction == null ? Set.of() : Set.copyOf(jurisdiction);
    }

    private static String filled(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /**
     * Refuses what can be true of no post, at the field where it stands.
     *
     * @throws Refusal with the reason
     */
    void check() {
        if (!code.matches(CODE) || code.length() > LONGEST_CODE) {
            throw new Refusal("code").at("code");
        }
        kind.check(country);
        if (jurisdiction.contains(country)) {
            throw new Refusal("post-covers-itself").at("countryToAdd");
        }
        TextChecks.publishable(city, "city");
        TextChecks.publishable(name, "name");
        TextChecks.fits(city, LONGEST_TEXT, "city");
        TextChecks.fits(name, LONGEST_TEXT, "name");
        TextChecks.fits(plannedChange, LONGEST_TEXT, "plannedChange");
        TextChecks.fits(jurisdictionNote, LONGEST_TEXT, "jurisdictionNote");
        TextChecks.fits(accreditedTo, LONGEST_TEXT, "accreditedTo");
        TextChecks.fits(organisation, LONGEST_TEXT, "organisation");
        TextChecks.fits(website, LONGEST_TEXT, "website");
        TextChecks.fits(source, LONGEST_NOTE, "source");
        TextChecks.fits(note, LONGEST_NOTE, "note");
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw new Refusal("zone").at("zone");
        }
        if (website != null && !WebAddress.isOne(website)) {
            throw new Refusal("web-address").at("website");
        }
    }
}
