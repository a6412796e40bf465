package be.egmont.exchange;

import be.egmont.access.Person;
import be.egmont.delegation.Delegation;
import be.egmont.delegation.Participant;
import be.egmont.delegation.QuotaCheck;
import be.egmont.delegation.Stay;
import be.egmont.delegation.StayStatements;
import be.egmont.delegation.Tenures;
import be.egmont.edition.Edition;
import be.egmont.post.Appointment;
import be.egmont.post.Capacity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Stores imported people: finds existing persons, sets their appointment and their participation in the delegation. A
 * new head of post ends the appointment of the former one.
 */
final class PeopleMerge {

    private final ImportContext merge;
    private final KnownPeople people;
    /** Those that somebody else has led until now. */
    private final Set<String> replaced = new HashSet<>();

    /** The delegations that somebody joins who does not lead them, each with the row of the last one. */
    private final Map<Delegation, Integer> joined = new LinkedHashMap<>();

    private final Identity identity;
    private final TravelColumns travels;

    PeopleMerge(ImportContext merge, KnownPeople people) {
        this.merge = merge;
        this.people = people;
        identity = new Identity(merge);
        travels = new TravelColumns(merge.em());
    }

    void all(List<ParsedRow<PeopleImport.Entry>> entries) {
        entries.forEach(read -> people.read(read.entry().edition()));
        Map<ParsedRow<PeopleImport.Entry>, Person> known = new HashMap<>();
        Set<Person> found = new HashSet<>();
        List<ParsedRow<PeopleImport.Entry>> good = new ArrayList<>();
        for (ParsedRow<PeopleImport.Entry> read : entries) {
            UUID reference = read.entry().reference();
            if (reference != null && !people.knows(reference)) {
                merge.problem(read.row(), "reference", "unknown-reference", reference);
                continue;
            }
            Person named = people.named(read.entry());
            Person person = people.find(read.entry());
            if (!identity.mayBe(read, person, named)) {
                // skips the row: consequential errors would not help its author
                continue;
            }
            good.add(read);
            if (person != null && !found.add(person)) {
                merge.problem(
                        read.row(), "family_name", "person-twice", read.entry().name());
            } else if (person != null) {
                known.put(read, person);
            }
        }
        merge.answersChange(answering(good, known));
        standDown(good, known);
        for (ParsedRow<PeopleImport.Entry> read : good) {
            bring(read, known.get(read));
            merge.flushNowAndThen();
        }
        expectQuotas();
    }

    /** The database would refuse it too, but when all is done and without saying which row it was. */
    private void expectQuotas() {
        Map<Long, Integer> exceeded = joined.isEmpty() ? Map.of() : QuotaCheck.exceeded(merge.em());
        joined.forEach((delegation, row) -> {
            Integer most = exceeded.get(delegation.id());
            if (most != null) {
                String code = delegation.isOfPost()
                        ? delegation.post().code()
                        : delegation.organisation().code();
                merge.problem(row, "family_name", "delegation-quota", code, most);
            }
        });
    }

    /** The editions in which somebody answers otherwise than is known. */
    private Set<Edition> answering(
            List<ParsedRow<PeopleImport.Entry>> entries, Map<ParsedRow<PeopleImport.Entry>, Person> known) {
        Set<Edition> editions = new HashSet<>();
        for (ParsedRow<PeopleImport.Entry> read : entries) {
            Person person = known.get(read);
            Participant participant = person == null ? null : people.participant(read.entry(), person);
            if (participant != null && participant.rsvp() != read.entry().rsvp()) {
                editions.add(participant.edition());
            }
        }
        return editions;
    }

    /**
     * First ends the appointment and the lead of those who are replaced, since the database allows one head at any
     * moment.
     */
    private void standDown(
            List<ParsedRow<PeopleImport.Entry>> entries, Map<ParsedRow<PeopleImport.Entry>, Person> known) {
        Map<String, Person> leaders = new HashMap<>();
        for (ParsedRow<PeopleImport.Entry> read : entries) {
            PeopleImport.Entry entry = read.entry();
            if (entry.leads()) {
                leaders.put(entry.delegation(), known.get(read));
            }
            if (entry.holdsTheSeat()) {
                endFormer(read, known.get(read));
            }
        }
        for (Participant participant : people.participants()) {
            String delegation = KnownPeople.key(participant.delegation());
            if (participant.leads()
                    && leaders.containsKey(delegation)
                    && !participant.person().equals(leaders.get(delegation))) {
                replaced.add(delegation);
                serves(participant, participant.capacity(), false);
            }
        }
        merge.em().flush();
    }

    /** Who led before an edition began never led it; in the middle of it he did until now, and reports go on saying so. */
    private void serves(Participant participant, Capacity capacity, boolean leads) {
        Edition edition = participant.edition();
        Instant now = merge.now().truncatedTo(ChronoUnit.MICROS);
        if (edition.startsOn() != null && !edition.startsOn().isAfter(LocalDate.ofInstant(now, edition.zone()))) {
            new Tenures(merge.em()).change(participant, capacity, leads, now, now);
        } else {
            participant.serves(capacity, leads);
            merge.em().flush();
        }
    }

    private void endFormer(ParsedRow<PeopleImport.Entry> read, Person holder) {
        PeopleImport.Entry entry = read.entry();
        for (Appointment former : people.appointments(entry)) {
            if (former.to() == null
                    && isSeat(former.capacity())
                    && !former.person().equals(holder)) {
                if (former.from().isBefore(entry.from())) {
                    former.ends(entry.from());
                } else {
                    merge.problem(
                            read.row(),
                            "from",
                            "seat-taken",
                            entry.place(),
                            former.person().name(),
                            former.from());
                }
            }
        }
    }

    private static boolean isSeat(Capacity capacity) {
        return capacity == Capacity.HEAD || capacity == Capacity.ACTING_HEAD;
    }

    private void bring(ParsedRow<PeopleImport.Entry> read, Person known) {
        PeopleImport.Entry entry = read.entry();
        Person person = known == null ? make(entry) : known;
        boolean changed = known != null && update(person, entry);
        changed |= appoint(person, read);
        changed |= takePart(person, read);
        if (known == null) {
            merge.created(read.row());
        } else if (changed) {
            merge.changed(read.row());
        } else {
            merge.unchanged(read.row());
        }
    }

    private Person make(PeopleImport.Entry entry) {
        Person person = new Person(
                entry.givenName(), entry.familyName(), entry.addressForm(), entry.languageRole(), entry.language());
        person.knownAs(entry.subject(), entry.email());
        person.isCalledAt(entry.phone());
        if (entry.fictitious()) {
            person.madeUp();
        }
        merge.em().persist(person);
        return person;
    }

    /** An empty cell parts nobody from his account: that is what administrators do by name. */
    private boolean update(Person person, PeopleImport.Entry entry) {
        String subject = entry.subject() == null ? person.subject() : entry.subject();
        boolean sameMail =
                entry.email() == null ? !merge.has("email") : entry.email().equalsIgnoreCase(person.email());
        String email = sameMail ? person.email() : entry.email();
        String phone = merge.has("phone") ? entry.phone() : person.phone();
        boolean same = person.givenName().equals(entry.givenName())
                && person.familyName().equals(entry.familyName())
                && person.addressForm() == entry.addressForm()
                && person.languageRole() == entry.languageRole()
                && person.language() == entry.language()
                && Objects.equals(person.subject(), subject)
                && Objects.equals(person.email(), email)
                && Objects.equals(person.phone(), phone);
        if (!same) {
            person.isCalled(
                    entry.givenName(), entry.familyName(), entry.addressForm(), entry.languageRole(), entry.language());
            if (!Objects.equals(person.subject(), subject)) {
                identity.changes(person);
            }
            person.knownAs(subject, email);
            person.isCalledAt(phone);
        }
        return !same;
    }

    /** Sets the person's function unless it is unchanged; an earlier one there ends. */
    private boolean appoint(Person person, ParsedRow<PeopleImport.Entry> read) {
        PeopleImport.Entry entry = read.entry();
        if (!entry.isAppointed()) {
            return false;
        }
        List<Appointment> there = people.appointments(entry).stream()
                .filter(held -> held.person().equals(person))
                .toList();
        for (Appointment held : there) {
            if (held.capacity() == entry.capacity() && held.from().equals(entry.from())) {
                return corrected(held, entry);
            }
        }
        for (Appointment held : there) {
            if (held.to() != null) {
                continue;
            }
            if (!held.from().isBefore(entry.from())) {
                return corrected(held, entry);
            }
            held.ends(entry.from());
            // the end must be flushed before the next appointment is inserted
            merge.em().flush();
        }
        Appointment made = appointment(person, entry);
        made.ends(entry.to());
        merge.em().persist(made);
        return true;
    }

    /** Whether the appointment is another one now. */
    private static boolean corrected(Appointment held, PeopleImport.Entry entry) {
        if (held.capacity() == entry.capacity()
                && held.from().equals(entry.from())
                && Objects.equals(held.to(), entry.to())
                && Objects.equals(held.function(), entry.function())
                && Objects.equals(held.functionsSince(), since(entry))) {
            return false;
        }
        held.becomes(entry.capacity(), entry.function(), entry.from(), since(entry));
        held.ends(entry.to());
        return true;
    }

    private Appointment appointment(Person person, PeopleImport.Entry entry) {
        return entry.ofPost()
                ? Appointment.at(
                        people.post(entry),
                        person,
                        entry.capacity(),
                        entry.function(),
                        entry.from(),
                        entry.functionsSince())
                : Appointment.atOrganisation(
                        people.organisation(entry).id(), person, entry.capacity(), entry.function(), entry.from());
    }

    /** Organisations have no seats, so nobody takes up functions there in the sense of protocol. */
    private static java.time.LocalDate since(PeopleImport.Entry entry) {
        return entry.ofPost() ? entry.functionsSince() : null;
    }

    private boolean takePart(Person person, ParsedRow<PeopleImport.Entry> read) {
        PeopleImport.Entry entry = read.entry();
        Participant participant = people.participant(entry, person);
        if (participant == null) {
            boolean takesOver = entry.leads() && replaced.contains(entry.delegation());
            Participant made = new Participant(
                    people.delegation(entry),
                    person,
                    entry.capacity(),
                    entry.leads() && !takesOver,
                    people.badges().next(entry.edition()));
            made.answers(entry.rsvp());
            merge.em().persist(made);
            travels.store(made, entry.travel());
            if (!entry.leads()) {
                joined.put(made.delegation(), read.row());
            }
            if (takesOver) {
                serves(made, entry.capacity(), true);
            }
            return true;
        }
        if (!KnownPeople.key(participant.delegation()).equals(entry.delegation())) {
            merge.problem(read.row(), "family_name", "person-elsewhere", entry.name());
            return false;
        }
        boolean travelsOtherwise = travels.store(participant, entry.travel());
        if (participant.capacity() == entry.capacity()
                && participant.leads() == entry.leads()
                && participant.rsvp() == entry.rsvp()) {
            return travelsOtherwise;
        }
        serves(participant, entry.capacity(), entry.leads());
        if (participant.rsvp() != entry.rsvp()) {
            // else the days that were said before would go on counting
            new StayStatements(merge.em())
                    .add(
                            participant,
                            Stay.of(entry.rsvp()),
                            Objects.requireNonNullElse(merge.by().subject(), "egmont"),
                            true,
                            merge.now());
            merge.answered(participant);
        }
        participant.answers(entry.rsvp());
        return true;
    }
}
