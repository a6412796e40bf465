package be.egmont.access;

import be.egmont.kernel.Row;
import be.egmont.kernel.Translated;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * Somebody who may hold functions, come to editions and sign in. The demo's people are made by a generator and say so;
 * the demo data name no real office-holder.
 */
@Entity
public class Person extends Row {

    private String subject;

    @Column(name = "given_name")
    private String givenName;

    @Column(name = "family_name")
    private String familyName;

    @Enumerated(EnumType.STRING)
    @Column(name = "address_form")
    private AddressForm addressForm;

    @Enumerated(EnumType.STRING)
    @Column(name = "language_role")
    private Translated.Language languageRole;

    @Enumerated(EnumType.STRING)
    private Translated.Language language;

    @Enumerated(EnumType.STRING)
    private PhotoPreference photo;

    private String email;
    private String phone;
    private boolean fictitious;

    protected Person() {}

    /**
     * A person by name, form of address and languages.
     *
     * @param languageRole FR or NL for an official of the ministry, null for others
     * @param language the language in which the person reads
     */
    public Person(
            String givenName,
            String familyName,
            AddressForm addressForm,
            Translated.Language languageRole,
            Translated.Language language) {
        this.givenName = givenName;
        this.familyName = familyName;
        this.addressForm = addressForm;
        this.languageRole = languageRole;
        this.language = language;
    }

    /** The name, the form of address or the languages are others now. */
    public void isCalled(
            String newGivenName,
            String newFamilyName,
            AddressForm newAddressForm,
            Translated.Language newLanguageRole,
            Translated.Language newLanguage) {
        this.givenName = newGivenName;
        this.familyName = newFamilyName;
        this.addressForm = newAddressForm;
        this.languageRole = newLanguageRole;
        this.language = newLanguage;
    }

    /** Links the person to the subject by which the identity provider knows him. */
    public void knownAs(String newSubject, String newEmail) {
        this.subject = newSubject;
        this.email = newEmail;
    }

    /** Letters go to that address now; null for none. */
    public void isReachedAt(String newEmail) {
        this.email = newEmail;
    }

    /** He is called at that number now; null for none. */
    public void isCalledAt(String newPhone) {
        this.phone = newPhone;
    }

    /** So he may be photographed; null when he has not said. */
    public void isPhotographed(PhotoPreference newPhoto) {
        this.photo = newPhoto;
    }

    /** He has chosen himself how he is addressed. */
    public void isAddressed(AddressForm newAddressForm) {
        this.addressForm = newAddressForm;
    }

    /** Marks a person that a generator made. */
    public void madeUp() {
        this.fictitious = true;
    }

    public String name() {
        return givenName + " " + familyName;
    }

    public String subject() {
        return subject;
    }

    public String givenName() {
        return givenName;
    }

    public String familyName() {
        return familyName;
    }

    public AddressForm addressForm() {
        return addressForm;
    }

    public Translated.Language languageRole() {
        return languageRole;
    }

    /** In which language official letters go out: the language role, else the language of his pages. */
    public Translated.Language letterLanguage() {
        return languageRole == null ? language : languageRole;
    }

    public Translated.Language language() {
        return language;
    }

    public PhotoPreference photo() {
        return photo;
    }

    public String email() {
        return email;
    }

    public String phone() {
        return phone;
    }

    public boolean isFictitious() {
        return fictitious;
    }
}
