package be.egmont.web.frame;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/** A status, with shape, word and colour: {@code <e:status kind="confirmed" word="#{w[...]}"/>}. */
@FacesComponent(StatusComponent.TYPE)
public class StatusComponent extends HouseComponent {

    static final String TYPE = "be.egmont.web.StatusComponent";

    public StatusComponent() {
        super(TYPE);
    }

    @Override
    public void encodeBegin(FacesContext faces) throws IOException {
        StatusStyle.Kind kind = StatusStyle.kind(text("kind"));
        ResponseWriter out = faces.getResponseWriter();
        out.startElement("span", null);
        out.writeAttribute("class", "status " + kind.tone(), null);
        Drawings.write(faces, "shapes.svg", 16, kind.shape(), "shape " + kind.shape());
        out.writeText(text("word"), null);
        out.endElement("span");
    }
}
