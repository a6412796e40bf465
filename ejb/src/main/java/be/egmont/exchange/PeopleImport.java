package be.egmont.exchange;

import be.egmont.access.AddressForm;
import be.egmont.access.Person;
import be.egmont.delegation.Participant;
import be.egmont.delegation.Rsvp;
import be.egmont.delegation.TravelMeans;
import be.egmont.kernel.Translated;
import be.egmont.person.PersonData;
import be.egmont.post.Capacity;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** The people of the delegations, with their functions, the heads and the answers. */
final class PeopleImport extends Importer<PeopleImport.Entry> {

    private static final int LONGEST_NAME = 100;
    private KnownPeople known;

    private static final String MAIL = "[^@\\s]+@[^@\\s]+\\.[^@\\s]+";

    /**
     * A person in a delegation.
     *
     * @param place the code of the post or organisation
     * @param ofPost which of the two it is
     */
    record Entry(
            String edition,
            String place,
            boolean ofPost,
            String givenName,
            String familyName,
            AddressForm addressForm,
            Translated.Language languageRole,
            Translated.Language language,
            Capacity capacity,
            Translated function,
            LocalDate from,
            LocalDate functionsSince,
            boolean leads,
            Rsvp rsvp,
            String subject,
            String email,
            String phone,
            boolean fictitious,
            LocalDate to,
            UUID reference,
            TravelColumns.Said travel) {

        /** The delegation, as a key. */
        String delegation() {
            return edition + (ofPost ? " post " : " organisation ") + place;
        }

        String name() {
            return givenName + " " + familyName;
        }

        /** Whether the row tells of a function with its beginning; else only of who takes part. */
        boolean isAppointed() {
            return from != null;
        }

        boolean holdsTheSeat() {
            return ofPost
                    && isAppointed()
                    && to == null
                    && (capacity == Capacity.HEAD || capacity == Capacity.ACTING_HEAD);
        }
    }

    /** The post or the organisation of a row. */
    record Place(String code, boolean ofPost) {

        /**
         * One of the two, which has to be known.
         *
         * @param edition to which it is to send somebody; null when to none
         */
        static Place of(RowParser line, String edition, ReferenceData known) {
            String post = line.text("post");
            String organisation = line.text("organisation");
            if ((post == null) == (organisation == null)) {
                line.problem("post", "post-or-organisation");
                return null;
            }
            if (organisation != null && !known.organisations().contains(organisation)) {
                line.problem("organisation", "unknown-organisation", RowParser.shortened(organisation));
            } else if (post != null && !known.posts().containsKey(post)) {
                line.problem("post", "unknown-post", RowParser.shortened(post));
            } else if (post != null
                    && edition != null
                    && !known.delegations().contains(edition + " " + post)
                    && !known.posts().get(post).sendsDelegation()) {
                line.problem(
                        "post",
                        "post-sends-nobody",
                        post,
                        known.posts().get(post).name());
            }
            return post != null ? new Place(post, true) : new Place(organisation, false);
        }
    }

    @Override
    List<String> required() {
        return List.of(
                "edition",
                "post",
                "organisation",
                "given_name",
                "family_name",
                "address_form",
                "language_role",
                "language",
                "capacity",
                "function_fr",
                "function_nl",
                "from",
                "leads");
    }

    @Override
    List<String> optional() {
        return Stream.concat(
                        Stream.of(
                                "function_de",
                                "function_en",
                                "functions_since",
                                "rsvp",
                                "subject",
                                "email",
                                "phone",
                                "fictitious",
                                "to",
                                "reference"),
                        TravelColumns.NAMES.stream())
                .toList();
    }

    @Override
    String key() {
        return "family_name";
    }

    @Override
    List<String> labels() {
        return List.of("given_name", "family_name");
    }

    @Override
    Object identity(Entry entry) {
        if (entry.reference() != null) {
            return entry.reference();
        }
        return entry.subject() != null
                ? entry.subject()
                : entry.email() != null ? entry.email() : entry.delegation() + " " + entry.name();
    }

    @Override
    Entry read(RowParser line, ReferenceData known) {
        String edition = line.known("edition", known.editions().keySet(), "unknown-edition");
        Place place = Place.of(line, edition, known);
        LocalDate from = line.date("from");
        LocalDate to = line.date("to");
        if (from != null && to != null && !from.isBefore(to)) {
            line.problem("to", "end-before-start");
        }
        Translated function = from == null && line.text("from") == null
                ? line.anyTranslated("function")
                : line.translated("function");
        if (from == null && function != null && line.isGood()) {
            line.problem("from", "missing");
        }
        String email = line.text("email");
        if (email != null && !email.matches(MAIL)) {
            line.problem("email", "mail", RowParser.shortened(email));
        }
        String phone = line.text("phone");
        if (phone != null && !PersonData.isPhone(phone)) {
            line.problem("phone", "phone", RowParser.shortened(phone));
        }
        Entry entry = new Entry(
                edition,
                place == null ? null : place.code(),
                place != null && place.ofPost(),
                line.required("given_name", LONGEST_NAME),
                line.required("family_name", LONGEST_NAME),
                line.word("address_form", AddressForm.class),
                role(line),
                line.word("language", Translated.Language.class),
                line.word("capacity", Capacity.class),
                function,
                from,
                line.date("functions_since"),
                line.yes("leads"),
                line.word("rsvp", Rsvp.class, Rsvp.AWAITED),
                line.text("subject"),
                email == null ? null : email.toLowerCase(java.util.Locale.ROOT),
                phone,
                line.yes("fictitious"),
                to,
                line.reference("reference"),
                TravelColumns.read(line, known.editions().get(edition)));
        return line.isGood() ? entry : null;
    }

    /** FR or NL for officials of the ministry; nothing for others. */
    private static Translated.Language role(RowParser line) {
        String role = line.among("language_role", List.of("FR", "NL"));
        return role == null ? null : Translated.Language.valueOf(role);
    }

    /** One seat has one holder, one delegation one head, one mail address one person. */
    @Override
    void compare(List<ParsedRow<Entry>> entries, ReferenceData known, Problems problems) {
        Map<String, Integer> holders = new HashMap<>();
        Map<String, Integer> leaders = new HashMap<>();
        Map<String, Integer> addresses = new HashMap<>();
        Map<String, Integer> contacts = new HashMap<>();
        for (ParsedRow<Entry> read : entries) {
            Entry entry = read.entry();
            if (entry.holdsTheSeat()) {
                once(holders, entry.delegation(), read.row(), "capacity", "head-twice", entry.place(), problems);
            }
            if (entry.leads()) {
                once(leaders, entry.delegation(), read.row(), "leads", "leader-twice", entry.place(), problems);
            }
            if (Boolean.TRUE.equals(entry.travel().contact())) {
                once(contacts, entry.delegation(), read.row(), "contact", "contact-twice", entry.place(), problems);
            }
            if (entry.email() != null && entry.reference() == null) {
                String address = entry.edition() + " " + entry.email();
                once(addresses, address, read.row(), "email", "mail-twice", entry.email(), problems);
            }
        }
    }

    private static void once(
            Map<String, Integer> rows, String key, int row, String column, String reason, String what, Problems all) {
        Integer before = rows.putIfAbsent(key, row);
        if (before != null) {
            all.add(row, column, reason, what, before);
        }
    }

    @Override
    Function<Entry, Cells> stored(EntityManager em) {
        KnownPeople people = known(em);
        TravelColumns travels = new TravelColumns(em);
        return entry -> {
            Cells cells = people.stored(entry);
            Person person = people.find(entry);
            Participant who = person == null ? null : people.participant(entry, person);
            return who == null ? cells : travels.put(cells, who);
        };
    }

    private KnownPeople known(EntityManager em) {
        if (known == null) {
            known = new KnownPeople(em);
        }
        return known;
    }

    @Override
    boolean isOfEdition() {
        return true;
    }

    @Override
    Map<String, List<String>> words() {
        List<String> yesOrNo = List.of("YES", "NO");
        return Map.of(
                "address_form", words(AddressForm.values()),
                "language_role", List.of("FR", "NL"),
                "language", words(Translated.Language.values()),
                "capacity", words(Capacity.values()),
                "leads", yesOrNo,
                "arrival_means", words(TravelMeans.values()),
                "departure_means", words(TravelMeans.values()),
                "contact", yesOrNo,
                "rsvp", words(Rsvp.values()),
                "fictitious", yesOrNo);
    }

    @Override
    List<Cells> export(ExportScope from) {
        return new PeopleExport(from).rows();
    }

    @Override
    void merge(List<ParsedRow<Entry>> entries, ImportContext merge) {
        new PeopleMerge(merge, known(merge.em())).all(entries);
    }
}
