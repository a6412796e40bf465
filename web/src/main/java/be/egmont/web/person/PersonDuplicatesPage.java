package be.egmont.web.person;

import be.egmont.kernel.Refusal;
import be.egmont.person.DuplicateList;
import be.egmont.person.MergeRow;
import be.egmont.person.PersonMerges;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.frame.RequestValue;
import be.egmont.web.frame.UndoOffer;
import be.egmont.web.frame.UuidConverter;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** Those who may be one: they are merged, or told apart for good; and the merges that can still be undone. */
@Named("personDuplicatesPage")
@ViewScoped
@SuppressWarnings("serial") // the boundary is a proxy that is serialised with the session
public class PersonDuplicatesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String HERE = "/person/duplicates?faces-redirect=true";
    private static final String SEPARATOR = "/";
    private static final int PARTS = 2;

    @EJB
    private PersonMerges merges;

    @Inject
    private PageMessages said;

    /** Who was told apart, or who has gone in a merge, just before; null when nobody was. */
    private Serializable undoable;

    private final RequestValue<DuplicateList> found = new RequestValue<>();
    private final RequestValue<List<MergeRow>> recent = new RequestValue<>();

    public void open() {
        undoable = UndoOffer.taken();
    }

    /** These are two: the button that was pressed names them. */
    public String apart() {
        String[] pair = pressed("pairs:apart").split(SEPARATOR, -1);
        if (pair.length != PARTS) {
            throw new Refusal("invalid");
        }
        merges.setApart(UuidConverter.read(pair[0]), UuidConverter.read(pair[1]));
        UndoOffer.leave(pair[0] + SEPARATOR + pair[1]);
        said.done("person.apart");
        return HERE;
    }

    /** Makes two again of whom the button that was pressed names. */
    public String part() {
        return part(UuidConverter.read(pressed("merges:part")));
    }

    private String part(UUID gone) {
        merges.undo(gone);
        said.done("person.parted");
        return HERE;
    }

    /** Takes back what the message is about. */
    public String undo() {
        if (undoable instanceof UUID gone) {
            return part(gone);
        }
        if (undoable instanceof String pair) {
            String[] people = pair.split(SEPARATOR, -1);
            merges.reconsider(UuidConverter.read(people[0]), UuidConverter.read(people[1]));
            said.done("person.reconsidered");
            return HERE;
        }
        throw new Refusal("invalid");
    }

    private static String pressed(String button) {
        return String.valueOf(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(button));
    }

    /** Whether the message can take something back. */
    public boolean isUndoable() {
        return undoable != null;
    }

    public DuplicateList getFound() {
        return found.get(merges::duplicates);
    }

    public List<MergeRow> getRecent() {
        return recent.get(merges::recent);
    }
}
