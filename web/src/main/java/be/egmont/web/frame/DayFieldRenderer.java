package be.egmont.web.frame;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.context.ResponseWriterWrapper;
import java.io.IOException;
import org.primefaces.component.api.UICalendar;
import org.primefaces.component.datepicker.DatePickerRenderer;

/**
 * Writes {@code p:datePicker} with its pass-through attributes on the field itself instead of the element around it: what
 * describes it for screen readers, and its name in a form that is sent to an address. Named in faces-config.xml.
 */
public class DayFieldRenderer extends DatePickerRenderer {

    @Override
    protected void encodeMarkup(FacesContext faces, UICalendar field, String value) throws IOException {
        ResponseWriter out = faces.getResponseWriter();
        faces.setResponseWriter(new OnTheField(out, field));
        try {
            super.encodeMarkup(faces, field, value);
        } finally {
            faces.setResponseWriter(out);
        }
    }

    private static final class OnTheField extends ResponseWriterWrapper {

        private final UIComponent field;

        OnTheField(ResponseWriter wrapped, UIComponent field) {
            super(wrapped);
            this.field = field;
        }

        @Override
        public void startElement(String name, UIComponent component) throws IOException {
            super.startElement(name, "input".equals(name) ? field : null);
        }
    }
}
