package be.egmont.web.frame;

import be.egmont.kernel.Refusal;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.util.UUID;

/** Converts references in addresses and forms; an invalid one is read as an unknown reference. */
@FacesConverter(forClass = UUID.class)
public class UuidConverter implements Converter<UUID> {

    @Override
    public UUID getAsObject(FacesContext faces, UIComponent component, String text) {
        return read(text);
    }

    /** The same, for who asks before the page does. */
    public static UUID read(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(text.strip());
        } catch (IllegalArgumentException forged) {
            throw new Refusal.NotFound();
        }
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, UUID reference) {
        return reference == null ? "" : reference.toString();
    }
}
