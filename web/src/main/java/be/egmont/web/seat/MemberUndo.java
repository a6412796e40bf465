package be.egmont.web.seat;

import be.egmont.seat.Members;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.frame.UuidConverter;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;

/** What the message about somebody who left a delegation, or about a delegation just opened, can take back: on the page that comes next. */
@Named("memberUndo")
@RequestScoped
public class MemberUndo {

    private static final String NAME = "member-undo";
    private static final String OPENED = "opened/";
    private static final String HERE = "?faces-redirect=true&includeViewParams=true";

    @EJB
    private Members members;

    @Inject
    private PageMessages said;

    static void left(UUID member) {
        put(member.toString());
    }

    static void opened(UUID delegation) {
        put(OPENED + delegation);
    }

    private static void put(String what) {
        FacesContext.getCurrentInstance().getExternalContext().getFlash().put(NAME, what);
    }

    /** Null when there is nothing to take back. */
    public Object getOffered() {
        return FacesContext.getCurrentInstance().getExternalContext().getFlash().get(NAME);
    }

    /** Takes it back. */
    public String undo() {
        FacesContext faces = FacesContext.getCurrentInstance();
        String pressed = faces.getExternalContext().getRequestParameterMap().getOrDefault(NAME, "");
        if (pressed.startsWith(OPENED)) {
            members.discard(UuidConverter.read(pressed.substring(OPENED.length())));
            said.done("seat.discarded");
        } else {
            members.restore(UuidConverter.read(pressed));
            said.done("seat.member.restored");
        }
        return faces.getViewRoot().getViewId() + HERE;
    }
}
