package be.egmont.web.frame;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/** A drawing: {@code <e:icon name="calendar"/>}. */
@FacesComponent(IconComponent.TYPE)
public class IconComponent extends HouseComponent {

    static final String TYPE = "be.egmont.web.IconComponent";

    public IconComponent() {
        super(TYPE);
    }

    @Override
    public void encodeBegin(FacesContext faces) throws IOException {
        Drawings.write(faces, "icons.svg", 24, text("name"), ("icon " + text("styleClass")).strip());
    }
}
