package be.egmont.seat;

import java.io.Serializable;
import java.util.UUID;

/**
 * Whose appointments are looked for: those of a person, of a post or of an organisation. One of the three is filled.
 */
public record AppointmentSearch(UUID person, String postCode, String organisationCode) implements Serializable {

    public static AppointmentSearch of(UUID person) {
        return new AppointmentSearch(person, null, null);
    }

    public static AppointmentSearch at(boolean post, String code) {
        return post ? new AppointmentSearch(null, code, null) : new AppointmentSearch(null, null, code);
    }
}
