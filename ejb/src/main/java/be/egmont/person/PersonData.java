package be.egmont.person;

import be.egmont.access.AddressForm;
import be.egmont.access.PhotoPreference;
import be.egmont.kernel.Refusal;
import be.egmont.kernel.Translated;
import be.egmont.text.TextChecks;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * A person as somebody writes it down.
 *
 * @param email where letters go; null when nobody has said
 * @param phone by which he is called; null when nobody has said
 * @param addressForm as the person has chosen
 * @param languageRole FR or NL for an official of the ministry; null for others
 * @param language in which the person reads pages
 * @param photo whether he may be photographed; null when he has not said
 */
public record PersonData(
        @NotBlank String givenName,
        @NotBlank String familyName,
        String email,
        String phone,
        @NotNull AddressForm addressForm,
        Translated.Language languageRole,
        @NotNull Translated.Language language,
        PhotoPreference photo)
        implements Serializable {

    /** How many characters a name has at most. */
    public static final int LONGEST_NAME = 100;

    /** How many an address of mail has (RFC 5321, 4.5.3.1.3). */
    public static final int LONGEST_EMAIL = 254;

    private static final String PLAIN = "[^\\s@<>,;:\"()\\[\\]\\\\]";

    private static final Pattern EMAIL =
            Pattern.compile(PLAIN + "{1,64}@(?:" + PLAIN + "(?<!\\.))+(?:\\.(?:" + PLAIN + "(?<!\\.))+)+");

    /** As the database has it too. */
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()./-]{3,39}");

    public PersonData {
        givenName = filled(givenName);
        familyName = filled(familyName);
        email = filled(email);
        phone = filled(phone);
    }

    /** Refuses a number at which nobody can be called. */
    static void check(String phone) {
        if (phone != null && !isPhone(phone)) {
            throw new Refusal("invalid-phone").at("phone");
        }
    }

    /** Whether somebody can be called at it. */
    public static boolean isPhone(String text) {
        return PHONE.matcher(text).matches();
    }

    static String filled(String text) {
        return text == null || text.isBlank() ? null : text.strip().replaceAll("\\s+", " ");
    }

    /**
     * Refuses what can be true of nobody, at the field where it stands.
     *
     * @throws Refusal with the reason
     */
    void check() {
        TextChecks.fits(givenName, LONGEST_NAME, "givenName");
        TextChecks.fits(familyName, LONGEST_NAME, "familyName");
        TextChecks.fits(email, LONGEST_EMAIL, "email");
        if (email != null && !EMAIL.matcher(email).matches()) {
            throw new Refusal("invalid-email").at("email");
        }
        check(phone);
        if (languageRole != null && languageRole != Translated.Language.FR && languageRole != Translated.Language.NL) {
            throw new Refusal("invalid").at("languageRole");
        }
    }
}
