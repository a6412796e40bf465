package be.egmont.web.edition;

import be.egmont.edition.EditionPlan;
import be.egmont.edition.EditionPlans;
import be.egmont.edition.PlannedEdition;
import be.egmont.edition.Status;
import be.egmont.kernel.Refusal;
import be.egmont.web.frame.Difference;
import be.egmont.web.frame.Draft;
import be.egmont.web.frame.Formatter;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.frame.RequestValue;
import be.egmont.web.frame.Words;
import be.egmont.web.security.Me;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** The form of an edition, a new one or one that is there, with its status beside it. */
@Named("editionEditPage")
@ViewScoped
@SuppressWarnings("serial") // the boundary is a proxy that is serialised with the session
public class EditionEditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String HERE = "/edition/edit?faces-redirect=true&edition=";

    @EJB
    private EditionPlans plans;

    @Inject
    private PageMessages said;

    @Inject
    private Words words;

    @Inject
    private Formatter format;

    @Inject
    private Me me;

    private String edition;
    private UUID reference;
    private final Draft<EditionPlan> draft = new Draft<>();

    private final EditionForm form = new EditionForm();
    private final RequestValue<PlannedEdition> planned = new RequestValue<>();

    /** Reads the edition that the address names. */
    public void open() {
        if (edition == null && !me.mayEverywhere("editionplans.create")) {
            throw new Refusal.NotFound();
        }
        if (edition != null) {
            form.begin(getPlanned().row());
            draft.begin(form.plan(), getPlanned().row().version());
            reference = getPlanned().row().reference();
        }
    }

    /** Makes a new one, or changes this. */
    public String save() {
        if (edition == null) {
            UUID made = plans.create(form.plan());
            new EditionUndo(made, plans.view(form.plan().code()).row().version(), 0).offer();
            said.done("edition.created", form.plan().code());
        } else if (changed()) {
            said.done("edition.changed");
        } else {
            return null;
        }
        return HERE + form.plan().code();
    }

    /** False when somebody else has changed it meanwhile: what differs is shown then, and nothing of the other's is lost. */
    private boolean changed() {
        try {
            plans.change(reference, draft.version(), form.plan());
            return true;
        } catch (Refusal.Stale late) {
            int version = reread().row().version();
            form.begin(draft.meets(theirs().plan(), version, form.plan()));
            return false;
        }
    }

    /** The organiser has seen what another changed meanwhile, and wants his own all the same. */
    public String insist() {
        draft.insist();
        return save();
    }

    /** What another has written otherwise meanwhile; null when nobody has. */
    public List<Difference> getDifferences() {
        return draft.isContested() ? Difference.between(form.said(format), theirs().said(format)) : null;
    }

    private EditionForm theirs() {
        EditionForm theirs = new EditionForm();
        theirs.begin(getPlanned().row());
        return theirs;
    }

    /** Takes the next step of its status. */
    public String advance() {
        plans.advance(reference, draft.version());
        return stepped();
    }

    /** Takes the last step of its status back. */
    public String goBack() {
        plans.goBack(reference, draft.version());
        said.done(
                "edition.status.back",
                words.get("edition.status." + reread().row().status()));
        return HERE + edition;
    }

    private String stepped() {
        PlannedEdition now = reread();
        new EditionUndo(reference, now.row().version(), null).offer();
        said.done("edition.status.done." + now.row().status());
        return HERE + edition;
    }

    private PlannedEdition reread() {
        PlannedEdition now = plans.view(edition);
        planned.set(now);
        return now;
    }

    /** Takes back what the message was about. */
    public String undo() {
        EditionUndo pressed = EditionUndo.pressed();
        pressed.take(plans);
        if (pressed.isOfCreation()) {
            said.done("edition.discarded", edition);
            return "/edition/list?faces-redirect=true";
        }
        said.done(
                "edition.status.back",
                words.get("edition.status." + reread().row().status()));
        return HERE + edition;
    }

    /** What the message can take back; null when it is nothing. */
    public Object getUndoable() {
        return EditionUndo.offered();
    }

    /** The edition as it is; null when there is none yet. */
    public PlannedEdition getPlanned() {
        return edition == null ? null : planned.get(() -> plans.view(edition));
    }

    /** The step that comes next; null after the last. */
    public Status getNext() {
        return getPlanned().row().status().next().orElse(null);
    }

    /** The step before; null before the first. */
    public Status getPrevious() {
        return getPlanned().row().status().previous().orElse(null);
    }

    /** Whether its days have to be given: nobody knows those of some old ones. */
    public boolean isDated() {
        return edition == null || getPlanned().row().startsOn() != null;
    }

    public EditionForm getForm() {
        return form;
    }

    public List<Status> getStatuses() {
        return List.of(Status.values());
    }

    public String getEdition() {
        return edition;
    }

    public void setEdition(String edition) {
        this.edition = edition;
    }
}
