package be.egmont.web.edition;

import be.egmont.edition.EditionPlans;
import be.egmont.kernel.Refusal;
import be.egmont.web.frame.UuidConverter;
import jakarta.faces.context.FacesContext;
import java.util.UUID;

/**
 * What the message about an act on an edition can take back: the page that comes next, and only that one, has it in the form of the
 * message.
 *
 * @param sessions with how many sessions it was made; null when only its status was changed
 */
record EditionUndo(UUID edition, int version, Integer sessions) {

    private static final String NAME = "undo";
    private static final String SEPARATOR = "/";
    private static final String NUMBER = "\\d{1,9}";
    private static final int PARTS = 3;

    void offer() {
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .getFlash()
                .put(NAME, edition + SEPARATOR + version + SEPARATOR + (sessions == null ? "" : sessions));
    }

    /** As the page before has offered it; null when it has not. */
    static Object offered() {
        return FacesContext.getCurrentInstance().getExternalContext().getFlash().get(NAME);
    }

    /** The one whose button was pressed. */
    static EditionUndo pressed() {
        String[] parts = String.valueOf(FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .getRequestParameterMap()
                        .get(NAME))
                .split(SEPARATOR, -1);
        if (parts.length != PARTS || !parts[1].matches(NUMBER) || !(parts[2].isEmpty() || parts[2].matches(NUMBER))) {
            throw new Refusal("invalid");
        }
        return new EditionUndo(
                UuidConverter.read(parts[0]),
                Integer.parseInt(parts[1]),
                parts[2].isEmpty() ? null : Integer.valueOf(parts[2]));
    }

    boolean isOfCreation() {
        return sessions != null;
    }

    void take(EditionPlans plans) {
        if (isOfCreation()) {
            plans.discard(edition, version, sessions);
        } else {
            plans.goBack(edition, version);
        }
    }
}
