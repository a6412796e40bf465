package be.egmont.web.frame;

import be.egmont.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.LocalDate;

/** A day in a field, written as the reader's language does; text that is no day stays as it was typed. */
@ApplicationScoped
@FacesConverter(value = "typedDay", managed = true)
public class TypedDayConverter implements Converter<Object> {

    @Inject
    private Formatter format;

    @Inject
    private Words words;

    @Override
    public Object getAsObject(FacesContext faces, UIComponent component, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return TypedDay.of(text);
        } catch (DateTimeException | Refusal nonsense) {
            String wrong = words.get("frame.day.wrong");
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, wrong, wrong), nonsense);
        }
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, Object value) {
        if (value instanceof LocalDate day) {
            return format.numericDate(day);
        }
        try {
            return value == null ? "" : format.numericDate(TypedDay.of(value.toString()));
        } catch (DateTimeException | Refusal nonsense) {
            return value.toString();
        }
    }
}
