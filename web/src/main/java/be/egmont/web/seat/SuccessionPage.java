package be.egmont.web.seat;

import be.egmont.kernel.Refusal;
import be.egmont.seat.Follows;
import be.egmont.seat.Seats;
import be.egmont.seat.SuccessionView;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.frame.RequestValue;
import be.egmont.web.frame.UuidConverter;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.UUID;

/** A change of lead: what passed over, which meetings ask whom they follow, and the way back as long as there is one. */
@Named("successionPage")
@ViewScoped
@SuppressWarnings("serial") // the boundary is a proxy that is serialised with the session
public class SuccessionPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A button names a request, its version and whom it follows. */
    private static final int PARTS = 3;

    private static final String HERE = "/delegation/succession?faces-redirect=true&succession=";

    @EJB
    private Seats seats;

    @Inject
    private PageMessages said;

    private UUID succession;
    private int version;
    private final RequestValue<SuccessionView> view = new RequestValue<>();

    /** Reads the change that the address names. */
    public void open() {
        if (succession == null) {
            throw new Refusal.NotFound();
        }
        version = getView().version();
    }

    /** Decides whom one meeting follows: the button that was pressed names it, its version on the page, and whom. */
    public String follow() {
        String[] pressed = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("deciding:follow", "")
                .split("/", -1);
        Follows follows = pressed.length == PARTS && pressed[1].matches("\\d{1,9}") ? follows(pressed[2]) : null;
        if (follows == null) {
            throw new Refusal("invalid");
        }
        seats.follow(succession, UuidConverter.read(pressed[0]), Integer.parseInt(pressed[1]), follows);
        said.done("seat.follows.done." + follows);
        return HERE + succession;
    }

    /** All that nobody has decided about pass to the new head; one that cannot, or has changed meanwhile, does not hold up the others. */
    public String followAll() {
        int done = 0;
        int left = 0;
        for (SuccessionView.FollowingMeeting row : getView().meetings()) {
            if (row.isOpen()) {
                try {
                    seats.follow(succession, row.request(), row.version(), Follows.SUCCESSOR);
                    done++;
                } catch (Refusal refused) {
                    left++;
                }
            }
        }
        said.done("seat.follows.all.done", done);
        if (left > 0) {
            said.warn("seat.follows.all.left", left);
        }
        return HERE + succession;
    }

    /** How many meetings nobody has decided about, as long as that can be decided. */
    public long getUndecided() {
        return getView().open() ? getView().undecided() : 0;
    }

    private static Follows follows(String name) {
        return Arrays.stream(Follows.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** Takes the change back. */
    public String undo() {
        SuccessionView seen = getView();
        seats.undo(succession, version);
        said.done("seat.undone");
        return DelegationAddress.outcome(seen.ofPost(), seen.code());
    }

    /** Whether the message has the way back. */
    public boolean isJustDone() {
        return SuccessionUndo.isOffered() && getView().undoable();
    }

    /** The page of the delegation. */
    public String getBack() {
        return DelegationAddress.of(getView().ofPost(), getView().code());
    }

    public SuccessionView getView() {
        return view.get(() -> seats.view(succession));
    }

    public UUID getSuccession() {
        return succession;
    }

    public void setSuccession(UUID succession) {
        this.succession = succession;
    }
}
