package be.egmont.web.programme;

import be.egmont.web.frame.Formatter;
import be.egmont.web.frame.HouseComponent;
import be.egmont.web.frame.Words;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;

/** What stands in a column of hours, at its place and with its time for who does not see it: {@code <e:slots value="#{column.slots()}"/>}. */
@FacesComponent(SlotsComponent.TYPE)
public class SlotsComponent extends HouseComponent {

    static final String TYPE = "be.egmont.web.SlotsComponent";

    public SlotsComponent() {
        super(TYPE);
    }

    @Override
    public void encodeBegin(FacesContext faces) throws IOException {
        Formatter format = bean(faces, Formatter.class);
        Words words = bean(faces, Words.class);
        ResponseWriter out = faces.getResponseWriter();
        out.startElement("ul", null);
        out.writeAttribute("class", "slots", null);
        for (Object one : (List<?>) getAttributes().get("value")) {
            Slot slot = (Slot) one;
            out.startElement("li", null);
            out.writeAttribute("class", "slot " + slot.classes(), null);
            hidden(out, format.times(slot.when().from(), slot.when().to()) + ", ");
            out.startElement("span", null);
            out.writeAttribute("class", "cut", null);
            out.writeAttribute("title", slot.title(), null);
            out.writeText(slot.title(), null);
            out.endElement("span");
            if (slot.state() != null) {
                hidden(out, ", " + words.get(slot.state()));
            }
            out.endElement("li");
        }
        out.endElement("ul");
    }

    private static void hidden(ResponseWriter out, String text) throws IOException {
        out.startElement("span", null);
        out.writeAttribute("class", "visually-hidden", null);
        out.writeText(text, null);
        out.endElement("span");
    }
}
