package be.egmont.web.frame;

import jakarta.faces.context.FacesContext;
import java.io.IOException;
import org.primefaces.component.autocomplete.AutoComplete;
import org.primefaces.component.autocomplete.AutoCompleteRenderer;

/** Writes {@code p:autoComplete} with its pass-through attributes on the field. Named in faces-config.xml. */
public class PickFieldRenderer extends AutoCompleteRenderer {

    /** What was typed counts where nothing was picked, or where no script took it over: it may be meant as it is. */
    @Override
    protected void decodeSingle(FacesContext faces, AutoComplete field) {
        super.decodeSingle(faces, field);
        if (isValueBlank((String) field.getSubmittedValue())) {
            String typed = faces.getExternalContext().getRequestParameterMap().get(field.getClientId(faces) + "_input");
            field.setSubmittedValue(typed == null ? field.getSubmittedValue() : typed);
        }
    }

    @Override
    protected void encodeMarkup(FacesContext faces, AutoComplete field) throws IOException {
        OnTheField.write(faces, field, () -> super.encodeMarkup(faces, field));
    }
}
