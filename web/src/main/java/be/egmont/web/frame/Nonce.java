package be.egmont.web.frame;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import java.io.IOException;
import org.primefaces.context.PrimeFacesContext;

/**
 * The nonce of the page as a hidden field of each form. PrimeFaces wants it back with every post; by itself it adds it by
 * script, and only on pages that hold one of its components.
 */
@FacesComponent(Nonce.TYPE)
public class Nonce extends UIComponentBase {

    static final String TYPE = "be.egmont.web.Nonce";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext faces) throws IOException {
        ResponseWriter out = faces.getResponseWriter();
        out.startElement("input", this);
        out.writeAttribute("type", "hidden", null);
        out.writeAttribute("name", "primefaces.nonce", null);
        out.writeAttribute("value", PrimeFacesContext.getCspState(faces).getNonce(), null);
        out.writeAttribute("autocomplete", "off", null);
        out.endElement("input");
    }

    /** Gives each view the field; it is not part of the view's state. Named in faces-config.xml. */
    public static class Adding implements SystemEventListener {

        @Override
        public void processEvent(SystemEvent event) {
            FacesContext faces = FacesContext.getCurrentInstance();
            // our tokens are their looks, nobody swipes a table, and days are typed without a mask
            faces.getApplication().getResourceHandler().markResourceRendered(faces, "components.css", "primefaces");
            faces.getApplication()
                    .getResourceHandler()
                    .markResourceRendered(faces, "touch/touchswipe.js", "primefaces");
            faces.getApplication()
                    .getResourceHandler()
                    .markResourceRendered(faces, "inputmask/inputmask.js", "primefaces");
            Nonce nonce = new Nonce();
            nonce.setTransient(true);
            ((UIViewRoot) event.getSource()).addComponentResource(faces, nonce, "form");
        }

        @Override
        public boolean isListenerForSource(Object source) {
            return source instanceof UIViewRoot;
        }
    }
}
