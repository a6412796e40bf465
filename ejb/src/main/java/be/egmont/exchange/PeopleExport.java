package be.egmont.exchange;

import be.egmont.access.Person;
import be.egmont.delegation.Delegation;
import be.egmont.delegation.Participant;
import be.egmont.post.Appointment;
import be.egmont.stakeholder.Organisation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who takes part in an edition, as {@link PeopleImport} reads it. */
final class PeopleExport {

    private final ExportScope from;
    private final TravelColumns travels;
    private final Map<String, List<Appointment>> appointments = new HashMap<>();

    PeopleExport(ExportScope from) {
        this.from = from;
        travels = new TravelColumns(from.em());
    }

    List<Cells> rows() {
        Map<Long, String> organisations = from.em()
                .createQuery("SELECT o FROM Organisation o", Organisation.class)
                .getResultStream()
                .collect(Collectors.toMap(Organisation::id, Organisation::code));
        from.em()
                .createQuery(
                        "SELECT a FROM Appointment a JOIN FETCH a.person LEFT JOIN FETCH a.post", Appointment.class)
                .getResultStream()
                .forEach(appointment -> appointments
                        .computeIfAbsent(
                                key(
                                        appointment.person(),
                                        appointment.post() != null
                                                ? appointment.post().code()
                                                : organisations.get(appointment.organisationId()),
                                        appointment.post() != null),
                                key -> new ArrayList<>())
                        .add(appointment));
        return from.em()
                .createQuery(
                        "SELECT p FROM Participant p JOIN FETCH p.person JOIN FETCH p.delegation d LEFT JOIN FETCH d.post"
                                + " LEFT JOIN FETCH d.organisation JOIN p.edition e WHERE e.code = :edition",
                        Participant.class)
                .setParameter("edition", from.edition())
                .getResultStream()
                .map(this::row)
                .sorted(Comparator.comparing((Cells row) -> row.text("organisation"))
                        .thenComparing(row -> row.text("post"))
                        .thenComparing(row -> row.text("leads"), Comparator.reverseOrder())
                        .thenComparing(row -> row.text("family_name"))
                        .thenComparing(row -> row.text("reference")))
                .toList();
    }

    private Cells row(Participant participant) {
        Person person = participant.person();
        Delegation delegation = participant.delegation();
        String place = delegation.isOfPost()
                ? delegation.post().code()
                : delegation.organisation().code();
        Cells row = new Cells()
                .put("edition", from.edition())
                .put(delegation.isOfPost() ? "post" : "organisation", place)
                .put("given_name", person.givenName())
                .put("family_name", person.familyName())
                .put("address_form", person.addressForm())
                .put("language_role", person.languageRole())
                .put("language", person.language())
                .put("capacity", participant.capacity())
                .put("leads", participant.leads())
                .put("rsvp", participant.rsvp())
                .put("subject", person.subject())
                .put("email", person.email())
                .put("phone", person.phone())
                .put("fictitious", person.isFictitious())
                .put("reference", person.reference());
        appointments.getOrDefault(key(person, place, delegation.isOfPost()), List.of()).stream()
                .filter(appointment -> appointment.capacity() == participant.capacity()
                        && appointment.function() != null
                        && appointment.function().isPublishable())
                .max(Comparator.comparing((Appointment appointment) -> appointment.to() == null)
                        .thenComparing(Appointment::from))
                .ifPresent(appointment -> row.put("function", appointment.function())
                        .put("from", appointment.from())
                        .put("to", appointment.to())
                        .put("functions_since", delegation.isOfPost() ? appointment.functionsSince() : null));
        return travels.put(row, participant);
    }

    private static String key(Person person, String place, boolean ofPost) {
        return (ofPost ? "post " : "organisation ") + place + " " + person.reference();
    }
}
