package be.egmont.web.seat;

import be.egmont.post.Capacity;
import be.egmont.seat.AppointmentData;
import be.egmont.web.frame.Formatter;
import be.egmont.web.frame.Words;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** A function of somebody as it is typed; its last day is part of it. */
public class AppointmentForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private Capacity capacity = Capacity.STAFF;
    private final FunctionForm function = new FunctionForm();
    private LocalDate from;
    private LocalDate until;
    private LocalDate functionsSince;

    /** Begins with one as it is. */
    void begin(AppointmentData data) {
        capacity = data.capacity();
        function.begin(data.function());
        from = data.from();
        until = data.to() == null ? null : data.to().minusDays(1);
        functionsSince = data.functionsSince();
    }

    AppointmentData data() {
        return new AppointmentData(
                capacity, function.translated(), from, until == null ? null : until.plusDays(1), functionsSince);
    }

    /** What stands in its fields, by the keys of their labels. */
    Map<String, String> said(Words words, Formatter format) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("seat.column.capacity", words.called("delegation.capacity.", capacity));
        said.put("seat.field.function.fr", function.getFr());
        said.put("seat.field.function.nl", function.getNl());
        said.put("seat.field.function.de", function.getDe());
        said.put("seat.field.function.en", function.getEn());
        said.put("seat.appointment.from", date(format, from));
        said.put("seat.appointment.until", date(format, until));
        said.put("seat.appointment.since", date(format, functionsSince));
        return said;
    }

    private static String date(Formatter format, LocalDate day) {
        return day == null ? null : format.date(day);
    }

    public Capacity getCapacity() {
        return capacity;
    }

    public void setCapacity(Capacity capacity) {
        this.capacity = capacity;
    }

    public FunctionForm getFunction() {
        return function;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public LocalDate getFunctionsSince() {
        return functionsSince;
    }

    public void setFunctionsSince(LocalDate functionsSince) {
        this.functionsSince = functionsSince;
    }
}
