package be.egmont.web.frame;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import org.primefaces.component.poll.PollRenderer;

/** Writes {@code p:poll} without a style attribute, which our policy would not let pass. Named in faces-config.xml. */
public class HiddenPollRenderer extends PollRenderer {

    @Override
    protected void renderDummyMarkup(FacesContext faces, UIComponent poll, String clientId) throws IOException {
        ResponseWriter out = faces.getResponseWriter();
        out.startElement("div", poll);
        out.writeAttribute("id", clientId, null);
        out.writeAttribute("hidden", "hidden", null);
        out.endElement("div");
    }
}
