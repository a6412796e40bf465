package be.egmont.bench.scheduling;

import be.egmont.scheduling.Half;
import be.egmont.scheduling.Meeting;
import be.egmont.scheduling.Participant;
import be.egmont.scheduling.Problem;
import be.egmont.scheduling.Rules;
import be.egmont.scheduling.Side;
import be.egmont.scheduling.Slot;
import be.egmont.scheduling.Table;
import be.egmont.scheduling.Walks;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the MiniZinc data of the published instances (Bofill et al., JAIR 2022): every meeting must be held, one
 * sequence of slots, breaks counted over all of it, and nobody may have more than two breaks more than another.
 */
final class Published {
    private static final int FAIRNESS = 2;
    private static final Pattern ENTRY = Pattern.compile("(\\w+)\\s*=\\s*([^;]*);");
    private static final Pattern SET = Pattern.compile("\\{([^}]*)}|(\\d+)\\s*\\.\\.\\s*(\\d+)");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    /** A meeting that must be in the morning or in the afternoon. */
    private static final List<Half> SESSIONS = List.of(Half.ANY, Half.MORNING, Half.AFTERNOON, Half.ANY);

    private final Map<String, String> entries = new HashMap<>();

    private Published(String text) {
        Matcher entry = ENTRY.matcher(text.replaceAll("%.*", ""));
        while (entry.find()) {
            entries.put(entry.group(1), entry.group(2));
        }
    }

    static Problem problem(String text) {
        return new Published(text).problem();
    }

    private Problem problem() {
        int total = number("nTotalSlots", 0);
        int morning = number("nMorningSlots", total);
        List<Slot> slots = new ArrayList<>();
        for (int t = 0; t < total; t++) {
            slots.add(Instance.slot(0, t, morning));
        }
        return new Problem(
                slots,
                people(total),
                meetings(),
                Table.hall(number("nTables", 0), 2, total),
                Walks.none(),
                precedences(),
                Rules.published(FAIRNESS));
    }

    private List<Participant> people(int slots) {
        List<BitSet> forbidden = sets("forbidden");
        List<Participant> people = new ArrayList<>();
        for (int p = 0; p < number("nBusiness", 0); p++) {
            BitSet free = new BitSet();
            free.set(0, slots);
            if (p < forbidden.size()) {
                forbidden.get(p).stream().filter(t -> t > 0).forEach(t -> free.clear(t - 1));
            }
            people.add(new Participant("p" + p, Side.GUEST, free));
        }
        return people;
    }

    private List<Meeting> meetings() {
        List<Integer> requested = numbers("requested");
        List<Integer> fixed = numbers("fixed");
        List<Meeting> meetings = new ArrayList<>();
        for (int m = 0; m < number("nMeetings", 0); m++) {
            Meeting meeting = Meeting.of("m" + m, requested.get(3 * m) - 1, requested.get(3 * m + 1) - 1)
                    .within(SESSIONS.get(requested.get(3 * m + 2)));
            // 0 is not fixed, and NONE is one less
            meetings.add(m < fixed.size() ? meeting.fixedAt(fixed.get(m) - 1) : meeting);
        }
        return meetings;
    }

    private List<Problem.Precedence> precedences() {
        List<BitSet> before = sets("precedences");
        List<Problem.Precedence> pairs = new ArrayList<>();
        for (int m = 0; m < before.size(); m++) {
            int after = m;
            before.get(m).stream().filter(x -> x > 0).forEach(x -> pairs.add(new Problem.Precedence(x - 1, after)));
        }
        return pairs;
    }

    private int number(String name, int otherwise) {
        return entries.containsKey(name) ? Integer.parseInt(entries.get(name).trim()) : otherwise;
    }

    private List<Integer> numbers(String name) {
        List<Integer> found = new ArrayList<>();
        Matcher number = NUMBER.matcher(entries.getOrDefault(name, ""));
        while (number.find()) {
            found.add(Integer.valueOf(number.group()));
        }
        return found;
    }

    private List<BitSet> sets(String name) {
        List<BitSet> found = new ArrayList<>();
        Matcher set = SET.matcher(entries.getOrDefault(name, ""));
        while (set.find()) {
            BitSet members = new BitSet();
            if (set.group(1) == null) {
                members.set(Integer.parseInt(set.group(2)), Integer.parseInt(set.group(3)) + 1);
            } else {
                Matcher range = Pattern.compile("(\\d+)(\\s*\\.\\.\\s*(\\d+))?").matcher(set.group(1));
                while (range.find()) {
                    int first = Integer.parseInt(range.group(1));
                    members.set(first, range.group(3) == null ? first + 1 : Integer.parseInt(range.group(3)) + 1);
                }
            }
            found.add(members);
        }
        return found;
    }
}
