package be.egmont.web.frame;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.context.ResponseWriterWrapper;
import java.io.IOException;

/**
 * Puts the pass-through attributes of a component of the library on the field itself instead of the element around it, or
 * nowhere: what describes it for screen readers, and its name in a form that is sent to an address.
 */
final class OnTheField extends ResponseWriterWrapper {

    /** What writes the component. */
    interface Writing {
        void write() throws IOException;
    }

    private final UIComponent field;
    private boolean written;

    private OnTheField(ResponseWriter wrapped, UIComponent field) {
        super(wrapped);
        this.field = field;
    }

    static void write(FacesContext faces, UIComponent field, Writing component) throws IOException {
        ResponseWriter out = faces.getResponseWriter();
        faces.setResponseWriter(new OnTheField(out, field));
        try {
            component.write();
        } finally {
            faces.setResponseWriter(out);
        }
    }

    @Override
    public void startElement(String name, UIComponent component) throws IOException {
        boolean isField = !written && "input".equals(name);
        written |= isField;
        super.startElement(name, isField ? field : null);
    }
}
