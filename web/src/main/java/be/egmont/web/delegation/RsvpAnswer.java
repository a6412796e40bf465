package be.egmont.web.delegation;

import be.egmont.delegation.Delegations;
import be.egmont.delegation.Rsvp;
import be.egmont.kernel.Refusal;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.frame.UuidConverter;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;

/** Answers the call home for a member of a delegation, on the page of a post and of an organisation. */
@Named("rsvpAnswer")
@RequestScoped
public class RsvpAnswer {

    /** A button names a member, a version and an answer. */
    private static final int PARTS = 3;

    @EJB
    private Delegations delegations;

    @Inject
    private PageMessages said;

    /** Answers as the button says that was pressed: for which member, of which version, and what. */
    public String answer() {
        FacesContext faces = FacesContext.getCurrentInstance();
        String[] pressed = faces.getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("answers:answer", "")
                .split("/", -1);
        if (pressed.length != PARTS || !pressed[1].matches("\\d{1,9}")) {
            throw new Refusal("invalid");
        }
        Rsvp answer = Arrays.stream(Rsvp.values())
                .filter(one -> one.name().equals(pressed[2]))
                .findFirst()
                .orElseThrow(() -> new Refusal("invalid"));
        delegations.answer(UuidConverter.read(pressed[0]), Integer.parseInt(pressed[1]), answer);
        said.done("delegation.answered");
        return faces.getViewRoot().getViewId() + "?faces-redirect=true&includeViewParams=true";
    }
}
