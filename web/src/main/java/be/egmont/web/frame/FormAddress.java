package be.egmont.web.frame;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;

/**
 * Sends the forms of a page to the address that the reader sees, with what stands behind its question mark. A page that comes
 * back from a form can so be reloaded, copied, and read on in another language. Named in faces-config.xml.
 */
public class FormAddress extends ViewHandlerWrapper {

    public FormAddress(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext faces, String view) {
        String action = super.getActionURL(faces, view);
        return isForm(faces, view) && action.indexOf('?') < 0
                ? action + CDI.current().select(Address.class).get().getQuery()
                : action;
    }

    /** Redirects ask for an action too, but before the page is written. */
    private static boolean isForm(FacesContext faces, String view) {
        return faces.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE
                && faces.getViewRoot() != null
                && view.equals(faces.getViewRoot().getViewId());
    }
}
