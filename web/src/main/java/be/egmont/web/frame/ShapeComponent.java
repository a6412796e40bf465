package be.egmont.web.frame;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/** The shape of a status: {@code <e:shape name="confirmed" class="ok-ink"/>}. */
@FacesComponent(ShapeComponent.TYPE)
public class ShapeComponent extends HouseComponent {

    static final String TYPE = "be.egmont.web.ShapeComponent";

    public ShapeComponent() {
        super(TYPE);
    }

    @Override
    public void encodeBegin(FacesContext faces) throws IOException {
        String name = text("name");
        Drawings.write(faces, "shapes.svg", 16, name, ("shape " + name + " " + text("styleClass")).strip());
    }
}
