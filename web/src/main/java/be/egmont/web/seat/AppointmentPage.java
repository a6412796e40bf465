package be.egmont.web.seat;

import be.egmont.kernel.Refusal;
import be.egmont.post.Capacity;
import be.egmont.seat.AppointmentData;
import be.egmont.seat.AppointmentOrder;
import be.egmont.seat.AppointmentRow;
import be.egmont.seat.Appointments;
import be.egmont.seat.PlaceRow;
import be.egmont.web.frame.Difference;
import be.egmont.web.frame.Draft;
import be.egmont.web.frame.Formatter;
import be.egmont.web.frame.OncePerRequest;
import be.egmont.web.frame.Option;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.frame.RequestValue;
import be.egmont.web.frame.Suggestions;
import be.egmont.web.frame.Suggestions.Suggestion;
import be.egmont.web.frame.UndoOffer;
import be.egmont.web.frame.UuidConverter;
import be.egmont.web.frame.Words;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The form of a function that somebody has at a post or an organisation: a new one, begun from either side, or one that is there. */
@Named("appointmentPage")
@ViewScoped
@SuppressWarnings("serial") // the boundary is a proxy that is serialised with the session
public class AppointmentPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String HERE = "/person/appointment?faces-redirect=true&appointment=";
    private static final String OF_POST = "post/";
    private static final String OF_ORGANISATION = "organisation/";

    @EJB
    private Appointments appointments;

    @Inject
    private PageMessages said;

    @Inject
    private Words words;

    @Inject
    private Formatter format;

    private String appointment;
    private UUID reference;

    /** Whom and which place the address names. */
    private String person;

    private String post;
    private String organisation;

    /** Who and where it is in the form. */
    private UUID who;

    private String place;

    private final Draft<AppointmentData> draft = new Draft<>();

    /** What was written before the act that the message is about, or the reference of what it has made. */
    private Serializable undoable;

    private final AppointmentForm form = new AppointmentForm();
    private final RequestValue<AppointmentRow> kept = new RequestValue<>();

    /** Reads the function, or the person or place, that the address names. */
    public void open() {
        if (appointment != null) {
            reference = UuidConverter.read(appointment);
            form.begin(getKept().data());
            draft.begin(form.data(), getKept().version());
            undoable = UndoOffer.taken();
            return;
        }
        who = person == null ? null : UuidConverter.read(person);
        place = post != null ? OF_POST + post : organisation != null ? OF_ORGANISATION + organisation : null;
        if ((who != null && getPeople().word(who).isEmpty())
                || (place != null && getPlaces().word(place).isEmpty())) {
            throw new Refusal.NotFound();
        }
    }

    /** Writes a new one, or changes this. */
    public String save() {
        AppointmentData data = form.data();
        if (reference == null) {
            UUID made = appointments.create(new AppointmentOrder(
                    who, code(OF_POST), code(OF_ORGANISATION), withoutSince(data, place.startsWith(OF_POST))));
            UndoOffer.leave(made);
            said.done("seat.appointment.created", appointments.view(made).name());
            return HERE + made;
        }
        AppointmentData before = appointments.view(reference).data();
        if (!changed(data)) {
            return null;
        }
        UndoOffer.leave(before);
        said.done("seat.appointment.changed", getKept().name());
        return HERE + reference;
    }

    private String code(String kind) {
        return place.startsWith(kind) ? place.substring(kind.length()) : null;
    }

    private static AppointmentData withoutSince(AppointmentData data, boolean ofPost) {
        return ofPost ? data : new AppointmentData(data.capacity(), data.function(), data.from(), data.to(), null);
    }

    /** False when somebody else has changed it meanwhile: what differs is shown then, and nothing of the other's is lost. */
    private boolean changed(AppointmentData data) {
        try {
            appointments.change(reference, draft.version(), data);
            return true;
        } catch (Refusal.Stale late) {
            kept.set(appointments.view(reference));
            form.begin(draft.meets(theirs().data(), getKept().version(), data));
            return false;
        }
    }

    private AppointmentForm theirs() {
        AppointmentForm theirs = new AppointmentForm();
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
        return draft.isContested() ? Difference.between(form.said(words, format), theirs().said(words, format)) : null;
    }

    /** Takes back what the message is about. */
    public String undo() {
        AppointmentRow row = getKept();
        if (undoable instanceof AppointmentData before) {
            appointments.change(reference, draft.version(), before);
            said.done("seat.appointment.restored", row.name());
            return HERE + reference;
        }
        if (undoable instanceof UUID) {
            appointments.remove(reference, draft.version());
            said.done("seat.appointment.removed", row.name());
            return home(row);
        }
        throw new Refusal("invalid");
    }

    /** Removes one that was written by mistake; the page of the person can write it again. */
    public String remove() {
        AppointmentRow row = getKept();
        appointments.remove(reference, draft.version());
        UndoOffer.leave(new AppointmentOrder(
                row.person(), row.ofPost() ? row.code() : null, row.ofPost() ? null : row.code(), row.data()));
        said.done("seat.appointment.removed", row.name());
        return home(row);
    }

    private static String home(AppointmentRow row) {
        return "/person/edit?faces-redirect=true&person=" + row.person();
    }

    /** Whether the message can take something back. */
    public boolean isUndoable() {
        return undoable != null;
    }

    /** The function as it is; null when there is none yet. */
    public AppointmentRow getKept() {
        return reference == null ? null : kept.get(() -> appointments.view(reference));
    }

    public AppointmentForm getForm() {
        return form;
    }

    /** Who can have one, by name and by where he works, found by mail too. */
    public Suggestions<UUID> getPeople() {
        return OncePerRequest.get(
                this,
                "people",
                () -> NewcomerChoice.of(
                        appointments.candidates(), format, words.get("seat.appointment.person.unknown")));
    }

    /** Posts and organisations, by name and code. */
    public Suggestions<String> getPlaces() {
        return OncePerRequest.get(
                this,
                "places",
                () -> new Suggestions<>(
                        appointments.places().stream().map(this::suggestion).toList(),
                        words.get("refusal.appointment-where")));
    }

    private Suggestion<String> suggestion(PlaceRow row) {
        return new Suggestion<>(
                (row.ofPost() ? OF_POST : OF_ORGANISATION) + row.code(), format.text(row.title()), row.code());
    }

    /** Posts have heads; at an organisation it is that, where a file has said so. */
    public List<Option> getCapacities() {
        return words.options(
                "delegation.capacity.",
                Stream.of(Capacity.values()).filter(one -> isOfPost() || !one.isHead() || one == form.getCapacity()));
    }

    /** Where one comes back to without having written anything. */
    public String getBack() {
        if (getKept() != null) {
            return "/person/edit.xhtml?person=" + getKept().person();
        }
        if (person != null) {
            return "/person/edit.xhtml?person=" + who;
        }
        return place == null
                ? "/person/list.xhtml"
                : DelegationAddress.of(post != null, post != null ? post : organisation);
    }

    /** Whether it is, or is to be, at a post: there one takes up functions, and one at a time is its head. */
    public boolean isOfPost() {
        return getKept() != null ? getKept().ofPost() : place == null || place.startsWith(OF_POST);
    }

    public String getAppointment() {
        return appointment;
    }

    public void setAppointment(String appointment) {
        this.appointment = appointment;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public String getPost() {
        return post;
    }

    public void setPost(String post) {
        this.post = post;
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }

    public UUID getWho() {
        return who;
    }

    public void setWho(UUID who) {
        this.who = who;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }
}
