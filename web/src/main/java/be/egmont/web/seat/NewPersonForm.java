package be.egmont.web.seat;

import be.egmont.access.AddressForm;
import be.egmont.kernel.Translated.Language;
import be.egmont.seat.NewPerson;
import java.io.Serializable;

/** A person who is not known yet, as he is typed. */
public class NewPersonForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String givenName;
    private String familyName;
    private String email;
    private AddressForm addressForm = AddressForm.X;
    private Language personLanguage;

    NewPerson newcomer() {
        return new NewPerson(givenName, familyName, email, addressForm, personLanguage);
    }

    public String getGivenName() {
        return givenName;
    }

    public void setGivenName(String givenName) {
        this.givenName = givenName;
    }

    public String getFamilyName() {
        return familyName;
    }

    public void setFamilyName(String familyName) {
        this.familyName = familyName;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public AddressForm getAddressForm() {
        return addressForm;
    }

    public void setAddressForm(AddressForm addressForm) {
        this.addressForm = addressForm;
    }

    public Language getPersonLanguage() {
        return personLanguage;
    }

    public void setPersonLanguage(Language personLanguage) {
        this.personLanguage = personLanguage;
    }

    public AddressForm[] getAddressForms() {
        return AddressForm.values();
    }

    public Language[] getLanguages() {
        return Language.values();
    }
}
