package be.egmont.web.seat;

import be.egmont.seat.Members;
import be.egmont.web.frame.CurrentEditionBean;
import be.egmont.web.frame.PageMessages;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Has a post or an organisation send a delegation to the current edition, from its own page. */
@Named("delegationOpening")
@RequestScoped
public class DelegationOpening {

    @EJB
    private Members members;

    @Inject
    private CurrentEditionBean current;

    @Inject
    private PageMessages said;

    /** Opens it: the page of the post, or that of the organisation, then has it. */
    public String open(boolean ofPost, String code) {
        MemberUndo.opened(members.open(current.getEdition().code(), ofPost, code));
        said.done("seat.opened");
        return FacesContext.getCurrentInstance().getViewRoot().getViewId()
                + "?faces-redirect=true&includeViewParams=true";
    }
}
