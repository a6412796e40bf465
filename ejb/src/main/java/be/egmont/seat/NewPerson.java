package be.egmont.seat;

import be.egmont.access.AddressForm;
import be.egmont.access.Person;
import be.egmont.kernel.Refusal;
import be.egmont.kernel.Translated.Language;
import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * Somebody whom nobody knows yet, by name and mail.
 *
 * @param email may be empty: letters then reach him by his delegation
 * @param addressForm as he chose it
 * @param language in which he reads; nobody guesses it
 */
public record NewPerson(String givenName, String familyName, String email, AddressForm addressForm, Language language)
        implements Serializable {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ADDRESS = 254;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+\\.[^\\s@<>,;\".]+");

    /** Whether anything of it was typed. */
    public boolean isEmpty() {
        return isBlank(givenName) && isBlank(familyName) && isBlank(email);
    }

    /** The address; null when there is none. */
    String address() {
        return isBlank(email) ? null : email.strip();
    }

    Person person() {
        name(givenName, "givenName");
        name(familyName, "familyName");
        if (address() != null
                && (address().length() > LONGEST_ADDRESS
                        || !ADDRESS.matcher(address()).matches())) {
            throw new Refusal("invalid-email").at("email");
        }
        if (language == null) {
            throw new Refusal("invalid-notnull").at("personLanguage");
        }
        Person made = new Person(
                givenName.strip(),
                familyName.strip(),
                addressForm == null ? AddressForm.X : addressForm,
                null,
                language);
        made.knownAs(null, address());
        return made;
    }

    private static void name(String name, String field) {
        if (isBlank(name)) {
            throw new Refusal("invalid-notblank").at(field);
        }
        if (name.strip().length() > LONGEST_NAME) {
            throw new Refusal("invalid-size", 1, LONGEST_NAME).at(field);
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
