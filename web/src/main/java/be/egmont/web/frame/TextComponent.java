package be.egmont.web.frame;

import be.egmont.kernel.Translated;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.Locale;

/** A text in four languages, in the reader's or marked as another one: {@code <e:text value="#{session.title()}"/>}. */
@FacesComponent(TextComponent.TYPE)
public class TextComponent extends HouseComponent {

    static final String TYPE = "be.egmont.web.TextComponent";

    public TextComponent() {
        super(TYPE);
    }

    @Override
    public void encodeBegin(FacesContext faces) throws IOException {
        Translated text = (Translated) getAttributes().get("value");
        if (text == null) {
            return;
        }
        Formatter format = bean(faces, Formatter.class);
        ResponseWriter out = faces.getResponseWriter();
        String other = format.fallback(text);
        if (other == null) {
            out.writeText(format.text(text), null);
            return;
        }
        out.startElement("span", null);
        out.writeAttribute("lang", other, null);
        out.writeText(format.text(text), null);
        out.endElement("span");
        out.write(' ');
        out.startElement("span", null);
        out.writeAttribute("class", "mark-lang", null);
        out.writeText(bean(faces, Words.class).of("frame.fallback", other.toUpperCase(Locale.ROOT)), null);
        out.endElement("span");
    }
}
