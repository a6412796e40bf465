package be.egmont.exchange;

import be.egmont.delegation.Delegation;
import be.egmont.meeting.MeetingRequest;
import be.egmont.meeting.MeetingStep;
import be.egmont.meeting.Priority;
import be.egmont.meeting.RequestMeeting;
import be.egmont.meeting.Step;
import be.egmont.meeting.Wish;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * Requests for meetings between two delegations of an edition. A new one waits for its vetting like any other; one that is there is
 * its sides' affair and is not changed by a file.
 */
final class RequestImport extends Importer<RequestImport.Entry> {

    private static final int SHORTEST_TOPIC = 3;
    private static final int LONGEST_TOPIC = 200;
    private static final List<String> LENGTHS = List.of("15", "30", "45");

    record Entry(
            String edition,
            String asking,
            String asked,
            String topic,
            Priority priority,
            int minutes,
            Wish wish,
            LocalDate wishedOn,
            String note,
            UUID reference) {

        /** The two sides, whoever asks: between them there is one open request. */
        String pair() {
            return asking.compareTo(asked) < 0
                    ? edition + " " + asking + " " + asked
                    : edition + " " + asked + " " + asking;
        }
    }

    @Override
    List<String> required() {
        return List.of("edition", "asking", "asked", "topic", "priority", "minutes");
    }

    /** The state is exported for information and not read back. */
    @Override
    List<String> optional() {
        return List.of("wish", "wished_on", "note", "request_state", "reference");
    }

    @Override
    String key() {
        return "asked";
    }

    @Override
    List<String> labels() {
        return List.of("asking", "asked", "topic");
    }

    @Override
    Object identity(Entry entry) {
        return entry.reference() != null ? entry.reference() : entry.pair();
    }

    @Override
    boolean isOfEdition() {
        return true;
    }

    @Override
    Map<String, List<String>> words() {
        return Map.of("priority", words(Priority.values()), "wish", words(Wish.values()), "minutes", LENGTHS);
    }

    @Override
    Entry read(RowParser line, ReferenceData known) {
        String edition = line.known("edition", known.editions().keySet(), "unknown-edition");
        String asking = side(line, "asking", edition, known);
        String asked = side(line, "asked", edition, known);
        if (asking != null && asking.equals(asked)) {
            line.problem("asked", "with-oneself");
        }
        String topic = line.required("topic", LONGEST_TOPIC);
        if (topic != null && topic.length() < SHORTEST_TOPIC) {
            line.problem("topic", "too-short", SHORTEST_TOPIC);
        }
        String minutes = line.required("minutes") == null ? null : line.among("minutes", LENGTHS);
        LocalDate wishedOn = line.date("wished_on");
        ReferenceData.Days days = known.editions().get(edition);
        if (wishedOn != null && days != null && !days.contains(wishedOn)) {
            line.problem("wished_on", "day-outside", wishedOn);
        }
        Priority priority = line.word("priority", Priority.class);
        Wish wish = line.word("wish", Wish.class, Wish.NONE);
        String note = line.text("note");
        UUID reference = line.reference("reference");
        return line.isGood()
                ? new Entry(
                        edition,
                        asking,
                        asked,
                        topic,
                        priority,
                        Integer.parseInt(minutes),
                        wish,
                        wishedOn,
                        note,
                        reference)
                : null;
    }

    private static String side(RowParser line, String column, String edition, ReferenceData known) {
        String code = line.required(column);
        if (code != null && edition != null && !known.delegations().contains(edition + " " + code)) {
            line.problem(column, "no-delegation", RowParser.shortened(code), edition);
            return null;
        }
        return code;
    }

    @Override
    List<Cells> export(ExportScope from) {
        return all(from.em()).stream()
                .filter(request -> request.edition().code().equals(from.edition()))
                .map(request -> cells(entry(request)).put("request_state", request.state()))
                .sorted(Comparator.comparing((Cells row) -> row.text("asking"))
                        .thenComparing(row -> row.text("asked"))
                        .thenComparing(row -> row.text("reference")))
                .toList();
    }

    @Override
    Function<Entry, Cells> stored(EntityManager em) {
        Map<UUID, Entry> byReference = new HashMap<>();
        Map<String, Entry> open = new HashMap<>();
        for (MeetingRequest request : all(em)) {
            Entry entry = entry(request);
            byReference.put(entry.reference(), entry);
            if (request.state().isOpen()) {
                open.put(entry.pair(), entry);
            }
        }
        return row -> {
            Entry there = row.reference() == null ? open.get(row.pair()) : byReference.get(row.reference());
            return there == null ? new Cells() : cells(there).without("reference");
        };
    }

    private static Cells cells(Entry entry) {
        return new Cells()
                .put("edition", entry.edition())
                .put("asking", entry.asking())
                .put("asked", entry.asked())
                .put("topic", entry.topic())
                .put("priority", entry.priority())
                .put("minutes", entry.minutes())
                .put("wish", entry.wish())
                .put("wished_on", entry.wishedOn())
                .put("note", entry.note())
                .put("reference", entry.reference());
    }

    private static Entry entry(MeetingRequest request) {
        return new Entry(
                request.edition().code(),
                DelegationImport.code(request.asking()),
                DelegationImport.code(request.asked()),
                request.subject(),
                request.priority(),
                request.minutes(),
                request.wish(),
                request.wishedOn(),
                request.note(),
                request.reference());
    }

    private static List<MeetingRequest> all(EntityManager em) {
        // the sides are read with their posts and organisations at once
        DelegationImport.all(em);
        return em.createQuery("SELECT q FROM MeetingRequest q JOIN FETCH q.edition", MeetingRequest.class)
                .getResultList();
    }

    @Override
    void merge(List<ParsedRow<Entry>> entries, ImportContext merge) {
        Map<UUID, MeetingRequest> byReference = new HashMap<>();
        Map<String, MeetingRequest> open = new HashMap<>();
        for (MeetingRequest request : all(merge.em())) {
            byReference.put(request.reference(), request);
            if (request.state().isOpen()) {
                open.put(entry(request).pair(), request);
            }
        }
        Map<String, Delegation> sides = new HashMap<>();
        DelegationImport.all(merge.em())
                .forEach(side -> sides.put(side.edition().code() + " " + DelegationImport.code(side), side));
        for (ParsedRow<Entry> read : entries) {
            Entry entry = read.entry();
            MeetingRequest known =
                    entry.reference() == null ? open.get(entry.pair()) : byReference.get(entry.reference());
            if (known == null && entry.reference() != null) {
                merge.problem(read.row(), "reference", "unknown-reference", entry.reference());
            } else if (known == null) {
                make(entry, sides, merge);
                merge.created(read.row());
                merge.flushNowAndThen();
            } else if (isSame(entry(known), entry)) {
                merge.unchanged(read.row());
            } else {
                merge.problem(read.row(), "topic", "request-there", entry.asking(), entry.asked());
            }
        }
    }

    /** Whether the two say the same, whichever of them names its reference. */
    private static boolean isSame(Entry known, Entry entry) {
        Cells without = cells(new Entry(
                entry.edition(),
                entry.asking(),
                entry.asked(),
                entry.topic(),
                entry.priority(),
                entry.minutes(),
                entry.wish(),
                entry.wishedOn(),
                entry.note(),
                known.reference()));
        return cells(known).equals(without);
    }

    private static void make(Entry entry, Map<String, Delegation> sides, ImportContext merge) {
        Delegation asking = sides.get(entry.edition() + " " + entry.asking());
        Delegation asked = sides.get(entry.edition() + " " + entry.asked());
        RequestMeeting order = new RequestMeeting(
                asked.reference(),
                entry.topic(),
                entry.note(),
                entry.priority(),
                entry.wish(),
                entry.wishedOn(),
                entry.minutes());
        String by = String.valueOf(merge.by().subject());
        MeetingRequest request = new MeetingRequest(asking, asked, order, by, merge.now());
        merge.em().persist(request);
        merge.em().persist(new MeetingStep(request, Step.REQUESTED, null, by, merge.now()));
    }
}
