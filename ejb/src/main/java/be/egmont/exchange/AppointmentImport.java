package be.egmont.exchange;

import be.egmont.access.Person;
import be.egmont.kernel.Translated;
import be.egmont.post.Appointment;
import be.egmont.post.Capacity;
import be.egmont.post.Post;
import be.egmont.stakeholder.Organisation;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who held which function where, from when to when: also of the past, and of people who take part in no edition. */
final class AppointmentImport extends Importer<AppointmentImport.Entry> {

    record Entry(
            String person,
            String place,
            boolean ofPost,
            Capacity capacity,
            Translated function,
            LocalDate from,
            LocalDate to,
            LocalDate functionsSince,
            UUID reference) {

        boolean holdsTheSeat() {
            return ofPost && (capacity == Capacity.HEAD || capacity == Capacity.ACTING_HEAD);
        }
    }

    /** Somebody who holds a seat, as the database has it or a row says. */
    private record Holding(int row, String who, LocalDate from, LocalDate to) {

        boolean overlaps(Holding other) {
            return (to == null || other.from.isBefore(to)) && (other.to == null || from.isBefore(other.to));
        }
    }

    @Override
    List<String> required() {
        return List.of("person", "post", "organisation", "capacity", "function_fr", "function_nl", "from");
    }

    /** The names are exported for whoever reads the file and not read back. */
    @Override
    List<String> optional() {
        return List.of("function_de", "function_en", "to", "functions_since", "given_name", "family_name", "reference");
    }

    @Override
    String key() {
        return "person";
    }

    @Override
    List<String> labels() {
        return List.of("given_name", "family_name", "post", "organisation");
    }

    @Override
    Object identity(Entry entry) {
        return entry.reference() != null
                ? entry.reference()
                : entry.person() + " " + entry.place() + " " + entry.capacity() + " " + entry.from();
    }

    @Override
    Map<String, List<String>> words() {
        return Map.of("capacity", words(Capacity.values()));
    }

    @Override
    Entry read(RowParser line, ReferenceData known) {
        String person = line.required("person", 200);
        PeopleImport.Place place = PeopleImport.Place.of(line, null, known);
        LocalDate from = line.requiredDate("from");
        LocalDate to = line.date("to");
        if (from != null && to != null && !from.isBefore(to)) {
            line.problem("to", "end-before-start");
        }
        Capacity capacity = line.word("capacity", Capacity.class);
        Translated function = line.translated("function");
        LocalDate since = line.date("functions_since");
        UUID reference = line.reference("reference");
        return line.isGood() && place != null
                ? new Entry(
                        person,
                        place.code(),
                        place.ofPost(),
                        capacity,
                        function,
                        from,
                        to,
                        place.ofPost() ? since : null,
                        reference)
                : null;
    }

    @Override
    List<Cells> export(ExportScope from) {
        Map<Long, String> organisations = organisations(from.em());
        return all(from.em()).stream()
                .filter(appointment ->
                        appointment.function() != null && appointment.function().isPublishable())
                .map(appointment -> cells(entry(appointment, organisations))
                        .put("given_name", appointment.person().givenName())
                        .put("family_name", appointment.person().familyName()))
                .sorted(Comparator.comparing((Cells row) -> row.text("organisation"))
                        .thenComparing(row -> row.text("post"))
                        .thenComparing(row -> row.text("from"))
                        .thenComparing(row -> row.text("reference")))
                .toList();
    }

    @Override
    Function<Entry, Cells> stored(EntityManager em) {
        Map<Long, String> organisations = organisations(em);
        Map<UUID, Entry> byReference = new HashMap<>();
        Map<String, Entry> byContent = new HashMap<>();
        for (Appointment appointment : all(em)) {
            Entry entry = entry(appointment, organisations);
            byReference.put(entry.reference(), entry);
            byContent.putIfAbsent(content(entry), entry);
        }
        PersonFinder people = new PersonFinder(em);
        return row -> {
            Person person = people.find(row.person());
            Entry there = row.reference() != null
                    ? byReference.get(row.reference())
                    : person == null
                            ? null
                            : byContent.get(content(with(row, person.reference().toString(), null)));
            return there == null ? new Cells() : cells(there).without("reference");
        };
    }

    private static List<Appointment> all(EntityManager em) {
        return em.createQuery(
                        "SELECT a FROM Appointment a JOIN FETCH a.person LEFT JOIN FETCH a.post", Appointment.class)
                .getResultList();
    }

    private static Map<Long, String> organisations(EntityManager em) {
        return em.createQuery("SELECT o FROM Organisation o", Organisation.class)
                .getResultStream()
                .collect(Collectors.toMap(Organisation::id, Organisation::code));
    }

    private static Entry entry(Appointment appointment, Map<Long, String> organisations) {
        boolean ofPost = appointment.post() != null;
        return new Entry(
                appointment.person().reference().toString(),
                ofPost ? appointment.post().code() : organisations.get(appointment.organisationId()),
                ofPost,
                appointment.capacity(),
                appointment.function(),
                appointment.from(),
                appointment.to(),
                ofPost ? appointment.functionsSince() : null,
                appointment.reference());
    }

    private static Cells cells(Entry entry) {
        return new Cells()
                .put("person", entry.person())
                .put(entry.ofPost() ? "post" : "organisation", entry.place())
                .put("capacity", entry.capacity())
                .put("function", entry.function())
                .put("from", entry.from())
                .put("to", entry.to())
                .put("functions_since", entry.functionsSince())
                .put("reference", entry.reference());
    }

    @Override
    void merge(List<ParsedRow<Entry>> entries, ImportContext merge) {
        EntityManager em = merge.em();
        Map<Long, String> organisations = organisations(em);
        List<Appointment> existing = all(em);
        Map<UUID, Appointment> byReference =
                existing.stream().collect(Collectors.toMap(Appointment::reference, Function.identity()));
        Map<String, Appointment> byContent = existing.stream()
                .collect(Collectors.toMap(
                        appointment -> content(entry(appointment, organisations)),
                        Function.identity(),
                        (one, other) -> one));
        PersonFinder people = new PersonFinder(em);
        Map<ParsedRow<Entry>, Appointment> known = new HashMap<>();
        Map<ParsedRow<Entry>, Entry> good = new HashMap<>();
        List<ParsedRow<Entry>> order = new ArrayList<>();
        for (ParsedRow<Entry> read : entries) {
            Person person = people.find(read.entry().person());
            if (person == null) {
                merge.problem(
                        read.row(),
                        "person",
                        people.fault(read.entry().person()),
                        read.entry().person());
                continue;
            }
            Entry entry = with(
                    read.entry(), person.reference().toString(), read.entry().reference());
            Appointment there =
                    entry.reference() != null ? byReference.get(entry.reference()) : byContent.get(content(entry));
            if (there == null && entry.reference() != null) {
                merge.problem(read.row(), "reference", "unknown-reference", entry.reference());
            } else if (there != null && !isOf(entry(there, organisations), entry)) {
                merge.problem(read.row(), "reference", "appointment-other");
            } else {
                good.put(read, there == null ? entry : with(entry, entry.person(), there.reference()));
                known.put(read, there);
                order.add(read);
            }
        }
        seats(order, good, existing, merge, organisations);
        store(order, good, known, people, merge, organisations);
    }

    private static Entry with(Entry entry, String person, UUID reference) {
        return new Entry(
                person,
                entry.place(),
                entry.ofPost(),
                entry.capacity(),
                entry.function(),
                entry.from(),
                entry.to(),
                entry.functionsSince(),
                reference);
    }

    private static String content(Entry entry) {
        return entry.person() + " " + entry.ofPost() + " " + entry.place() + " " + entry.capacity() + " "
                + entry.from();
    }

    /** Whether both are about the same person at the same place: another one is another appointment. */
    private static boolean isOf(Entry one, Entry other) {
        return one.person().equals(other.person())
                && one.place().equals(other.place())
                && one.ofPost() == other.ofPost();
    }

    /** One seat has one holder at a time, among the rows and with those that the file does not speak of. */
    private static void seats(
            List<ParsedRow<Entry>> rows,
            Map<ParsedRow<Entry>, Entry> good,
            List<Appointment> existing,
            ImportContext merge,
            Map<Long, String> organisations) {
        Map<String, List<Holding>> seats = new HashMap<>();
        List<UUID> spoken = good.values().stream()
                .map(Entry::reference)
                .filter(Objects::nonNull)
                .toList();
        for (Appointment appointment : existing) {
            Entry entry = entry(appointment, organisations);
            if (entry.holdsTheSeat() && !spoken.contains(entry.reference())) {
                seats.computeIfAbsent(entry.place(), place -> new ArrayList<>())
                        .add(new Holding(0, appointment.person().name(), entry.from(), entry.to()));
            }
        }
        for (ParsedRow<Entry> read : rows) {
            Entry entry = good.get(read);
            if (entry.holdsTheSeat()) {
                List<Holding> others = seats.computeIfAbsent(entry.place(), place -> new ArrayList<>());
                Holding own = new Holding(read.row(), "", entry.from(), entry.to());
                for (Holding other : others) {
                    if (own.overlaps(other)) {
                        if (other.row() == 0) {
                            merge.problem(read.row(), "from", "seat-taken", entry.place(), other.who(), other.from());
                        } else {
                            merge.problem(read.row(), "from", "head-twice", entry.place(), other.row());
                        }
                        break;
                    }
                }
                others.add(own);
            }
        }
    }

    private static void store(
            List<ParsedRow<Entry>> rows,
            Map<ParsedRow<Entry>, Entry> good,
            Map<ParsedRow<Entry>, Appointment> known,
            PersonFinder people,
            ImportContext merge,
            Map<Long, String> organisations) {
        List<Appointment> made = new ArrayList<>();
        Map<String, Post> posts = merge.em()
                .createQuery("SELECT p FROM Post p", Post.class)
                .getResultStream()
                .collect(Collectors.toMap(Post::code, Function.identity()));
        Map<String, Long> ids = new HashMap<>();
        organisations.forEach((id, code) -> ids.put(code, id));
        for (ParsedRow<Entry> read : rows) {
            Entry entry = good.get(read);
            Appointment there = known.get(read);
            if (there == null) {
                Person person = people.find(entry.person());
                Appointment one = entry.ofPost()
                        ? Appointment.at(
                                posts.get(entry.place()),
                                person,
                                entry.capacity(),
                                entry.function(),
                                entry.from(),
                                entry.functionsSince())
                        : Appointment.atOrganisation(
                                ids.get(entry.place()), person, entry.capacity(), entry.function(), entry.from());
                one.ends(entry.to());
                made.add(one);
                merge.created(read.row());
            } else if (cells(entry(there, organisations)).equals(cells(entry))) {
                merge.unchanged(read.row());
            } else {
                there.becomes(entry.capacity(), entry.function(), entry.from(), entry.functionsSince());
                there.ends(entry.to());
                merge.changed(read.row());
            }
        }
        if (merge.isGood()) {
            // those that end do so before others begin
            merge.em().flush();
            made.forEach(merge.em()::persist);
        }
    }
}
