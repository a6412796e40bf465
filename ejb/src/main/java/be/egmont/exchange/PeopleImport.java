package be.egmont.exchange;

import be.egmont.access.AddressForm;
import be.egmont.delegation.Rsvp;
import be.egmont.kernel.Translated;
import be.egmont.post.Capacity;
import be.egmont.post.PostStatus;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The people of the delegations, with their functions, the heads and the answers. */
final class PeopleImport extends Importer<PeopleImport.Entry> {

    private static final int LONGEST_NAME = 100;
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
            boolean fictitious) {

        /** The delegation, as a key. */
        String delegation() {
            return edition + (ofPost ? " post " : " organisation ") + place;
        }

        String name() {
            return givenName + " " + familyName;
        }

        boolean holdsTheSeat() {
            return ofPost && (capacity == Capacity.HEAD || capacity == Capacity.ACTING_HEAD);
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
        return List.of("function_de", "function_en", "functions_since", "rsvp", "subject", "email", "fictitious");
    }

    @Override
    String key() {
        return "family_name";
    }

    @Override
    Object identity(Entry entry) {
        return entry.subject() != null
                ? entry.subject()
                : entry.email() != null ? entry.email() : entry.delegation() + " " + entry.name();
    }

    @Override
    Entry read(RowParser line, ReferenceData known) {
        String edition = line.known("edition", known.editions().keySet(), "unknown-edition");
        String post = line.text("post");
        String organisation = line.text("organisation");
        if ((post == null) == (organisation == null)) {
            line.problem("post", "post-or-organisation");
        }
        if (post != null) {
            check(line, post, known.posts().get(post));
        } else if (organisation != null && !known.organisations().contains(organisation)) {
            line.problem("organisation", "unknown-organisation", RowParser.shortened(organisation));
        }
        LocalDate from = line.requiredDate("from");
        String email = line.text("email");
        if (email != null && !email.matches(MAIL)) {
            line.problem("email", "mail", RowParser.shortened(email));
        }
        Entry entry = new Entry(
                edition,
                post != null ? post : organisation,
                post != null,
                line.required("given_name", LONGEST_NAME),
                line.required("family_name", LONGEST_NAME),
                line.word("address_form", AddressForm.class),
                role(line),
                line.word("language", Translated.Language.class),
                line.word("capacity", Capacity.class),
                line.translated("function"),
                from,
                line.date("functions_since"),
                line.yes("leads"),
                line.word("rsvp", Rsvp.class, Rsvp.AWAITED),
                line.text("subject"),
                email == null ? null : email.toLowerCase(java.util.Locale.ROOT),
                line.yes("fictitious"));
        return line.isGood() ? entry : null;
    }

    private static void check(RowParser line, String post, PostStatus status) {
        if (status == null) {
            line.problem("post", "unknown-post", RowParser.shortened(post));
        } else if (!status.sendsDelegation()) {
            line.problem("post", "post-sends-nobody", post, status.name());
        }
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
        for (ParsedRow<Entry> read : entries) {
            Entry entry = read.entry();
            if (entry.holdsTheSeat()) {
                once(holders, entry.delegation(), read.row(), "capacity", "head-twice", entry.place(), problems);
            }
            if (entry.leads()) {
                once(leaders, entry.delegation(), read.row(), "leads", "leader-twice", entry.place(), problems);
            }
            if (entry.email() != null) {
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
    void merge(List<ParsedRow<Entry>> entries, ImportContext merge) {
        new PeopleMerge(merge).all(entries);
    }
}
