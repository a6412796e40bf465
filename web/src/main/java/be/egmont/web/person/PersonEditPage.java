package be.egmont.web.person;

import be.egmont.access.AddressForm;
import be.egmont.access.PhotoPreference;
import be.egmont.kernel.Refusal;
import be.egmont.kernel.Translated;
import be.egmont.person.KeptPerson;
import be.egmont.person.Lookalike;
import be.egmont.person.PersonData;
import be.egmont.person.PersonRecords;
import be.egmont.seat.AppointmentOrder;
import be.egmont.seat.Appointments;
import be.egmont.web.frame.Difference;
import be.egmont.web.frame.Draft;
import be.egmont.web.frame.Option;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.frame.RequestValue;
import be.egmont.web.frame.UndoOffer;
import be.egmont.web.frame.UuidConverter;
import be.egmont.web.frame.Words;
import be.egmont.web.security.Me;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The form of a person, a new one or one who is there. Before a new one is entered, whoever looks alike is shown. */
@Named("personEditPage")
@ViewScoped
@SuppressWarnings("serial") // the boundaries are proxies that are serialised with the session
public class PersonEditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String HERE = "/person/edit?faces-redirect=true&person=";

    @EJB
    private PersonRecords records;

    @EJB
    private Appointments appointments;

    @Inject
    private PageMessages said;

    @Inject
    private Words words;

    @Inject
    private Me me;

    private String person;
    private UUID reference;
    private final Draft<PersonData> draft = new Draft<>();

    /** What was written before the act that the message is about, the reference of whom it has entered, or a function that it has removed. */
    private Serializable undoable;

    /** Those who were shown because they look alike; empty while nobody was. */
    private Set<UUID> shown = new HashSet<>();

    private final PersonForm form = new PersonForm();
    private final RequestValue<KeptPerson> kept = new RequestValue<>();
    private final RequestValue<List<Lookalike>> lookalikes = new RequestValue<>();

    /** Reads the person whom the address names. */
    public void open() {
        if (person == null && !me.mayEverywhere("personrecords.create")) {
            throw new Refusal.NotFound();
        }
        if (person != null) {
            reference = UuidConverter.read(person);
            form.begin(getKept().data());
            draft.begin(form.data(), getKept().version());
            undoable = UndoOffer.taken();
        }
    }

    /** Enters a new one, unless somebody looks alike, or changes this. */
    public String save() {
        PersonData data = form.data();
        if (reference != null) {
            PersonData before = records.view(reference).data();
            if (!changed(data)) {
                return null;
            }
            UndoOffer.leave(before);
            said.done("person.changed", name(data));
            return HERE + reference;
        }
        List<Lookalike> found = records.lookalikes(data);
        if (found.isEmpty()) {
            return create(data, Set.of());
        }
        lookalikes.set(found);
        shown = references(found);
        said.warn("person.likely", found.size());
        return null;
    }

    /** False when somebody else has changed it meanwhile: what differs is shown then, and nothing of the other's is lost. */
    private boolean changed(PersonData data) {
        try {
            records.change(reference, draft.version(), data);
            return true;
        } catch (Refusal.Stale late) {
            kept.set(records.view(reference));
            form.begin(draft.meets(theirs().data(), getKept().version(), data));
            return false;
        }
    }

    private PersonForm theirs() {
        PersonForm theirs = new PersonForm();
        theirs.begin(getKept().data());
        return theirs;
    }

    /** The organiser has seen what another changed meanwhile, and wants his own all the same. */
    public String insist() {
        draft.insist();
        return save();
    }

    /** What another has written otherwise meanwhile; null when nobody has. */
    public List<Difference> getDifferences() {
        return draft.isContested() ? Difference.between(form.said(words), theirs().said(words)) : null;
    }

    /** Enters the new one, who is none of those who were shown. */
    public String another() {
        PersonData data = form.data();
        List<Lookalike> found = records.lookalikes(data);
        if (!shown.containsAll(references(found))) {
            return save();
        }
        return create(data, references(found));
    }

    private String create(PersonData data, Set<UUID> others) {
        UUID made = records.create(data, others);
        UndoOffer.leave(made);
        said.done("person.created", name(data));
        return HERE + made;
    }

    private static Set<UUID> references(List<Lookalike> found) {
        return found.stream().map(one -> one.person().reference()).collect(Collectors.toCollection(HashSet::new));
    }

    private static String name(PersonData data) {
        return data.givenName() + " " + data.familyName();
    }

    /** Takes back what the message is about. */
    public String undo() {
        if (undoable instanceof PersonData before) {
            records.change(reference, draft.version(), before);
            said.done("person.restored", name(before));
            return HERE + reference;
        }
        if (undoable instanceof UUID made) {
            records.discard(made, draft.version());
            said.done("person.discarded", name(form.data()));
            return "/person/list?faces-redirect=true";
        }
        if (undoable instanceof AppointmentOrder removed) {
            appointments.create(removed);
            said.done("seat.appointment.restored", name(form.data()));
            return HERE + reference;
        }
        throw new Refusal("invalid");
    }

    /** Whether the message can take something back. */
    public boolean isUndoable() {
        return undoable != null;
    }

    /** Those who look alike, once they were shown; else nobody. */
    public List<Lookalike> getLookalikes() {
        return shown.isEmpty() ? List.of() : lookalikes.get(() -> records.lookalikes(form.data()));
    }

    /** The person as he is; null when there is none yet. */
    public KeptPerson getKept() {
        return reference == null ? null : kept.get(() -> records.view(reference));
    }

    public PersonForm getForm() {
        return form;
    }

    public List<Option> getAddressForms() {
        return words.options("person.address.", Stream.of(AddressForm.values()));
    }

    /** Officials belong to the French or the Dutch role. */
    public List<Option> getRoles() {
        return words.options("person.role.", Stream.of(Translated.Language.FR, Translated.Language.NL));
    }

    public List<Option> getPhotos() {
        return words.options("person.photo.", Stream.of(PhotoPreference.values()));
    }

    public List<Option> getLanguages() {
        return words.options("person.language.", Stream.of(Translated.Language.values()));
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }
}
