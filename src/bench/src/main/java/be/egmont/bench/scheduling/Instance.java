package be.egmont.bench.scheduling;

import be.egmont.scheduling.Breaks;
import be.egmont.scheduling.Half;
import be.egmont.scheduling.Meeting;
import be.egmont.scheduling.Participant;
import be.egmont.scheduling.Problem;
import be.egmont.scheduling.Rules;
import be.egmont.scheduling.Side;
import be.egmont.scheduling.Slot;
import be.egmont.scheduling.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A problem to measure with, read from a file. */
record Instance(String name, Problem problem) {
    private static final int MINUTES = 30;
    private static final List<Half> HALVES = List.of(Half.ANY, Half.MORNING, Half.AFTERNOON);

    /** The {@code gen-*.json} and {@code *.dzn} files of a folder, the smaller ones first. */
    static List<Path> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> isOurs(f) || isPublished(f))
                    .sorted((one, other) -> Long.compare(size(one), size(other)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOurs(Path file) {
        return file.getFileName().toString().matches("gen-.*\\.json");
    }

    private static boolean isPublished(Path file) {
        return file.getFileName().toString().endsWith(".dzn");
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Instance read(Path file) {
        try {
            String text = Files.readString(file);
            String name = file.getFileName().toString().replaceFirst("(\\.original)?\\.(json|dzn)$", "");
            return isPublished(file)
                    ? new Instance(name, Published.problem(text))
                    : new Instance(name, generated(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What the generated instances are judged by: 100 a point of weight, less 10 for each interruption of somebody's day
     * and 5 for each wish that is not kept.
     */
    static Rules generatedRules() {
        Rules.Prices usual = Rules.Prices.usual();
        Rules.Prices prices = new Rules.Prices(usual.confirmed(), usual.moved(), 100, 10, 5, 0, 0);
        return new Rules(Breaks.GAPS, false, Integer.MAX_VALUE, false, prices);
    }

    private static Problem generated(String text) {
        Map<String, Object> given = Json.object(text);
        int days = (int) given.get("days");
        int perDay = (int) given.get("slotsPerDay");
        int heads = (int) given.get("heads");
        List<Slot> slots = new ArrayList<>();
        for (int t = 0; t < days * perDay; t++) {
            slots.add(slot(t / perDay, t % perDay, perDay / 2));
        }
        List<Participant> people = new ArrayList<>();
        for (Object away : (List<?>) given.get("unavailable")) {
            int p = people.size();
            people.add(new Participant("p" + p, p < heads ? Side.HOST : Side.GUEST, zeros((String) away)));
        }
        List<Meeting> meetings = new ArrayList<>();
        for (Object row : (List<?>) given.get("meetings_a_b_weight_pref_fixed")) {
            int[] m = ((List<?>) row).stream().mapToInt(x -> (int) x).toArray();
            meetings.add(Meeting.of("m" + meetings.size(), m[0], m[1])
                    .weighing(m[2])
                    .wishing(HALVES.get(m[3]))
                    .fixedAt(m[4]));
        }
        return Problem.of(slots, people, meetings, Table.hall((int) given.get("tables"), 2, slots.size()))
                .under(generatedRules());
    }

    static Slot slot(int day, int position, int morning) {
        Half half = position < morning ? Half.MORNING : Half.AFTERNOON;
        return new Slot(day, half, MINUTES * position, MINUTES * (position + 1));
    }

    private static BitSet zeros(String digits) {
        BitSet free = new BitSet();
        for (int t = 0; t < digits.length(); t++) {
            free.set(t, digits.charAt(t) == '0');
        }
        return free;
    }
}
