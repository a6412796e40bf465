package be.egmont.web.person;

import be.egmont.kernel.Refusal;
import be.egmont.kernel.Translated;
import be.egmont.person.KeptPerson;
import be.egmont.person.MergePreview;
import be.egmont.person.PersonData;
import be.egmont.person.PersonField;
import be.egmont.person.PersonMerges;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.frame.RequestValue;
import be.egmont.web.frame.UndoOffer;
import be.egmont.web.frame.UuidConverter;
import be.egmont.web.frame.Words;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Two people side by side, field by field: which value stays is chosen, and what will move is shown, before they are one. */
@Named("personMergePage")
@ViewScoped
@SuppressWarnings("serial") // the boundary is a proxy that is serialised with the session
public class PersonMergePage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String OTHER = "other";

    /** What is written of both. */
    public record Field(PersonField field, String kept, String gone) {

        /** Whether there is a choice. */
        public boolean isTwofold() {
            return !Objects.equals(kept, gone);
        }
    }

    @EJB
    private PersonMerges merges;

    @Inject
    private PageMessages said;

    @Inject
    private Words words;

    private String person;
    private String other;
    private UUID kept;
    private UUID gone;
    private int version;
    private int otherVersion;

    private final RequestValue<MergePreview> preview = new RequestValue<>();

    /** Reads both, whom the address names. */
    public void open() {
        kept = UuidConverter.read(person);
        gone = UuidConverter.read(other);
        version = getPreview().kept().version();
        otherVersion = getPreview().gone().version();
    }

    /** Makes one of them. */
    public String merge() {
        Set<PersonField> fromOther = EnumSet.noneOf(PersonField.class);
        for (PersonField field : PersonField.values()) {
            if (isOfOther(field)) {
                fromOther.add(field);
            }
        }
        String name = getPreview().gone().data().givenName() + " "
                + getPreview().gone().data().familyName();
        merges.merge(kept, version, gone, otherVersion, fromOther);
        UndoOffer.leave(gone);
        said.done("person.merged", name);
        return "/person/duplicates?faces-redirect=true";
    }

    private static boolean isOfOther(PersonField field) {
        return OTHER.equals(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("take." + field));
    }

    /** Whether the value of the other is chosen, as it was sent, or as it is proposed: where this one has none. */
    public boolean isTaken(Field field) {
        return FacesContext.getCurrentInstance().isPostback() ? isOfOther(field.field()) : field.kept() == null;
    }

    /** All that is written of a person, of both. */
    public List<Field> getFields() {
        return Arrays.stream(PersonField.values())
                .map(field -> new Field(
                        field,
                        value(field, getPreview().kept()),
                        value(field, getPreview().gone())))
                .toList();
    }

    private String value(PersonField field, KeptPerson of) {
        PersonData data = of.data();
        return switch (field) {
            case GIVEN_NAME -> data.givenName();
            case FAMILY_NAME -> data.familyName();
            case EMAIL -> data.email();
            case PHONE -> data.phone();
            case ADDRESS_FORM -> words.get("person.address." + data.addressForm());
            case LANGUAGE_ROLE -> language("person.role.", data.languageRole());
            case LANGUAGE -> language("person.language.", data.language());
            case PHOTO -> data.photo() == null ? null : words.get("person.photo." + data.photo());
        };
    }

    private String language(String beginning, Translated.Language language) {
        return language == null ? null : words.get(beginning + language);
    }

    /** A table by its word; what nobody reads about has none. */
    public String relation(String name) {
        String key = "audit.relation." + name;
        return words.containsKey(key) ? words.get(key) : words.get("person.merge.else");
    }

    /** Why they cannot be one, as a sentence. */
    public String sentence(MergePreview.Obstacle obstacle) {
        return words.of("refusal." + obstacle.key(), obstacle.about());
    }

    public MergePreview getPreview() {
        return preview.get(() -> {
            if (kept == null || gone == null) {
                throw new Refusal.NotFound();
            }
            return merges.preview(kept, gone);
        });
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public String getOther() {
        return other;
    }

    public void setOther(String other) {
        this.other = other;
    }
}
