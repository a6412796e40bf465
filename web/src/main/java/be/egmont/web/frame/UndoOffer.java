package be.egmont.web.frame;

import jakarta.faces.context.FacesContext;
import java.io.Serializable;

/** What the message about an act can take back: the page that comes next keeps it, and only that one. */
public final class UndoOffer {

    private static final String NAME = "undoable";

    private UndoOffer() {}

    /** Leaves it to the next page: what was written before, or the reference of what was made. */
    public static void leave(Serializable undoable) {
        FacesContext.getCurrentInstance().getExternalContext().getFlash().put(NAME, undoable);
    }

    /** What the page before has left; null when it has left nothing. */
    public static Serializable taken() {
        return (Serializable) FacesContext.getCurrentInstance()
                .getExternalContext()
                .getFlash()
                .get(NAME);
    }
}
