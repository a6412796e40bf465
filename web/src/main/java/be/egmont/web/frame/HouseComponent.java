package be.egmont.web.frame;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.util.Objects;

/**
 * A small house tag that stands on a page dozens of times, or in each row of a list. Written as a page it would be three or four
 * components each time; as a component it is one.
 */
public abstract class HouseComponent extends UIComponentBase {

    private final String family;

    protected HouseComponent(String family) {
        this.family = family;
    }

    @Override
    public String getFamily() {
        return family;
    }

    /** It has nothing that a form could send back. */
    @Override
    public boolean isTransient() {
        return true;
    }

    /** An attribute as text; empty when it is not given. */
    protected final String text(String name) {
        return Objects.toString(getAttributes().get(name), "");
    }

    /** A bean by its client proxy, which is the same in each request. */
    protected static <T> T bean(FacesContext faces, Class<T> type) {
        Object known = faces.getExternalContext()
                .getApplicationMap()
                .computeIfAbsent(
                        type.getName(), name -> CDI.current().select(type).get());
        return type.cast(known);
    }
}
