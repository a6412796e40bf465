package be.egmont.person;

import be.egmont.access.AddressForm;
import be.egmont.access.PhotoPreference;
import be.egmont.kernel.Translated;
import java.io.Serializable;

/**
 * What is written of the caller himself.
 *
 * @param version which the next change names
 * @param email where his letters go; null when nobody has said
 * @param letters the language of official letters to him
 * @param choice what of it is his to say
 */
public record OwnPerson(int version, String name, String email, Translated.Language letters, OwnChoice choice)
        implements Serializable {

    /**
     * What one says of himself.
     *
     * @param phone by which he is called; null for none
     * @param photo null as long as he has not said
     */
    public record OwnChoice(AddressForm addressForm, String phone, PhotoPreference photo) implements Serializable {}
}
