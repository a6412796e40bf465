package be.egmont.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/** The hour of a day in a field: {@code 09:05} whatever the browser's language, typed as the reader is used to. */
@ApplicationScoped
@FacesConverter(value = "typedTime", managed = true)
public class TypedTimeConverter implements Converter<LocalTime> {

    @Inject
    private Words words;

    @Override
    public LocalTime getAsObject(FacesContext faces, UIComponent component, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return TypedDay.time(text);
        } catch (DateTimeParseException nonsense) {
            String wrong = words.get("frame.hour.wrong");
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, wrong, wrong), nonsense);
        }
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, LocalTime time) {
        return time == null ? "" : time.truncatedTo(ChronoUnit.MINUTES).toString();
    }
}
