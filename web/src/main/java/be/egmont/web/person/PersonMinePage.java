package be.egmont.web.person;

import be.egmont.access.AddressForm;
import be.egmont.access.PhotoPreference;
import be.egmont.kernel.Refusal;
import be.egmont.person.OwnDetails;
import be.egmont.person.OwnPerson;
import be.egmont.person.OwnPerson.OwnChoice;
import be.egmont.web.frame.Option;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.frame.RequestValue;
import be.egmont.web.frame.UndoOffer;
import be.egmont.web.frame.Words;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/** What the reader says of himself: how he is addressed, at which number he is called, whether he may be photographed. */
@Named("personMinePage")
@ViewScoped
@SuppressWarnings("serial") // the boundary is a proxy that is serialised with the session
public class PersonMinePage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String HERE = "/person/mine?faces-redirect=true";

    @EJB
    private OwnDetails details;

    @Inject
    private PageMessages said;

    @Inject
    private Words words;

    private int version;
    private AddressForm addressForm;
    private String phone;
    private PhotoPreference photo;

    /** What was said before the act that the message is about. */
    private OwnChoice undoable;

    private final RequestValue<OwnPerson> person = new RequestValue<>();

    /** The form begins with what is written of the reader. */
    public void open() {
        version = getPerson().version();
        addressForm = getPerson().choice().addressForm();
        phone = getPerson().choice().phone();
        photo = getPerson().choice().photo();
        undoable = UndoOffer.taken() instanceof OwnChoice before ? before : null;
    }

    /** He says it otherwise. */
    public String save() {
        OwnChoice before = getPerson().choice();
        details.change(version, new OwnChoice(addressForm, phone, photo));
        UndoOffer.leave(before);
        said.done("person.mine.done");
        return HERE;
    }

    /** Takes that back. */
    public String undo() {
        if (undoable == null) {
            throw new Refusal("invalid");
        }
        details.change(version, undoable);
        said.done("person.mine.undone");
        return HERE;
    }

    public boolean isUndoable() {
        return undoable != null;
    }

    public OwnPerson getPerson() {
        return person.get(details::view);
    }

    public List<Option> getAddressForms() {
        return words.options("person.address.", Stream.of(AddressForm.values()));
    }

    public List<Option> getPhotos() {
        return words.options("person.mine.photo.", Stream.of(PhotoPreference.values()));
    }

    public AddressForm getAddressForm() {
        return addressForm;
    }

    public void setAddressForm(AddressForm addressForm) {
        this.addressForm = addressForm;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public PhotoPreference getPhoto() {
        return photo;
    }

    public void setPhoto(PhotoPreference photo) {
        this.photo = photo;
    }
}
