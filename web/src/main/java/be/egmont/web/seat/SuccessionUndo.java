package be.egmont.web.seat;

import jakarta.faces.context.FacesContext;

/** That the message about a change of lead can take it back: only the page that comes next has it in its message. */
final class SuccessionUndo {

    private static final String NAME = "succession-undo";

    private SuccessionUndo() {}

    static void offer() {
        FacesContext.getCurrentInstance().getExternalContext().getFlash().put(NAME, true);
    }

    static boolean isOffered() {
        return Boolean.TRUE.equals(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getFlash()
                .get(NAME));
    }
}
