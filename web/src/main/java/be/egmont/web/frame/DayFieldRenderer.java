package be.egmont.web.frame;

import jakarta.faces.context.FacesContext;
import java.io.IOException;
import org.primefaces.component.api.UICalendar;
import org.primefaces.component.datepicker.DatePickerRenderer;

/** Writes {@code p:datePicker} with its pass-through attributes on the field. Named in faces-config.xml. */
public class DayFieldRenderer extends DatePickerRenderer {

    @Override
    protected void encodeMarkup(FacesContext faces, UICalendar field, String value) throws IOException {
        OnTheField.write(faces, field, () -> super.encodeMarkup(faces, field, value));
    }
}
