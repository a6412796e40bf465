package be.egmont.web.person;

import be.egmont.access.AddressForm;
import be.egmont.access.PhotoPreference;
import be.egmont.kernel.Translated;
import be.egmont.person.PersonData;
import be.egmont.web.frame.Words;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;

/** A person as it is typed. */
public class PersonForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String givenName;
    private String familyName;
    private String email;
    private String phone;
    private AddressForm addressForm;
    private Translated.Language languageRole;
    private Translated.Language language;
    private PhotoPreference photo;

    /** Begins with a person as he is. */
    void begin(PersonData person) {
        givenName = person.givenName();
        familyName = person.familyName();
        email = person.email();
        phone = person.phone();
        addressForm = person.addressForm();
        languageRole = person.languageRole();
        language = person.language();
        photo = person.photo();
    }

    PersonData data() {
        return new PersonData(givenName, familyName, email, phone, addressForm, languageRole, language, photo);
    }

    /** What stands in its fields, by the keys of their labels. */
    Map<String, String> said(Words words) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("person.field.givenName", givenName);
        said.put("person.field.familyName", familyName);
        said.put("person.field.email", email);
        said.put("person.field.phone", phone);
        said.put("person.field.addressForm", words.called("person.address.", addressForm));
        said.put("person.field.languageRole", words.called("person.role.", languageRole));
        said.put("person.field.language", words.called("person.language.", language));
        said.put("person.field.photo", words.called("person.photo.", photo));
        return said;
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

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public AddressForm getAddressForm() {
        return addressForm;
    }

    public void setAddressForm(AddressForm addressForm) {
        this.addressForm = addressForm;
    }

    public Translated.Language getLanguageRole() {
        return languageRole;
    }

    public void setLanguageRole(Translated.Language languageRole) {
        this.languageRole = languageRole;
    }

    public Translated.Language getLanguage() {
        return language;
    }

    public void setLanguage(Translated.Language language) {
        this.language = language;
    }

    public PhotoPreference getPhoto() {
        return photo;
    }

    public void setPhoto(PhotoPreference photo) {
        this.photo = photo;
    }
}
