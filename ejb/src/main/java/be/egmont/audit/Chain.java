package be.egmont.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Walks the chain of the journal from its start and finds each place where it was bent. What was done elsewhere does not
 * hide a fault nor make one: each link is judged by the hash that stands before it, not by what it ought to be.
 *
 * <p>It knows nothing of the database, but writes each row exactly as the function {@code journal_canonical} does.
 */
final class Chain {

    private final List<Fault> faults = new ArrayList<>();
    /** Links whose row is not the one that was hung on them. */
    private final List<Link> torn = new ArrayList<>();
    /** The places at which the link before is not the one that was there, by the hash that they remember of it. */
    private final Map<Long, String> strange = new HashMap<>();

    private final Map<String, Long> seen = new HashMap<>();
    private long last;
    private String lastHash = "";

    /** The row with each value behind its length, so that no two rows read the same. */
    static String canonical(JournalRow row) {
        return Stream.of(
                        row.id(),
                        ChronoUnit.MICROS.between(Instant.EPOCH, row.at()),
                        row.actor(),
                        row.onBehalf(),
                        row.door(),
                        row.verb(),
                        row.thing(),
                        row.outcome(),
                        row.reason(),
                        row.address(),
                        row.channel(),
                        row.millis(),
                        row.changes())
                .map(Chain::measured)
                .collect(Collectors.joining(","));
    }

    private static String measured(Object value) {
        String text = Objects.toString(value, null);
        return text == null ? "-" : text.getBytes(StandardCharsets.UTF_8).length + ":" + text;
    }

    /** Of the hash before it and the row, in hexadecimal figures. */
    static String hash(String previous, JournalRow row) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(HexFormat.of().parseHex(previous));
            return HexFormat.of().formatHex(sha.digest(canonical(row).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Takes the next link, in the order of their places. */
    void take(Link link) {
        for (long gap = last + 1; gap < link.seq(); gap++) {
            faults.add(new Fault(Fault.Kind.MISSING, gap));
        }
        boolean afterGap = link.seq() != last + 1;
        if (!afterGap && !link.previous().equals(lastHash)) {
            strange.put(link.seq(), link.previous());
        }
        if (link.row() == null) {
            faults.add(new Fault(Fault.Kind.MISSING, link.seq()));
        } else if (!hash(link.previous(), link.row()).equals(link.hash())) {
            torn.add(link);
        }
        seen.put(link.hash(), link.seq());
        last = link.seq();
        lastHash = link.hash();
    }

    /** A row that hangs on no link. */
    void loose(long entry) {
        faults.add(new Fault(Fault.Kind.ADDED, entry));
    }

    /** Compares with the end of the chain as it was signed one day. */
    void signed(long seq, String hash) {
        if (seq > last) {
            if (faults.stream().noneMatch(fault -> fault.kind() == Fault.Kind.MISSING && fault.place() == last + 1)) {
                faults.add(new Fault(Fault.Kind.MISSING, last + 1));
            }
        } else if (!Objects.equals(seen.get(hash), seq)) {
            faults.add(new Fault(Fault.Kind.REWRITTEN, seq));
        }
    }

    void unsigned(long seq) {
        faults.add(new Fault(Fault.Kind.UNSIGNED, seq));
    }

    long links() {
        return seen.size();
    }

    /**
     * What was done where a link remembers another one than that before it.
     *
     * @param neighbour where the one that it remembers stands now; null when it is gone
     */
    private List<Fault> moved(long seq, Long neighbour) {
        if (neighbour == null) {
            return List.of(new Fault(Fault.Kind.BROKEN, seq));
        }
        // two who were neighbours, and those between them hang on the first of them: they were put in
        return neighbour < seq && !strange.containsKey(neighbour + 1)
                ? LongStream.range(neighbour + 1, seq)
                        .mapToObj(place -> new Fault(Fault.Kind.INSERTED, place))
                        .toList()
                : List.of(new Fault(Fault.Kind.REORDERED, seq));
    }

    /** All that was found, by place. */
    List<Fault> faults() {
        List<Fault> all = new ArrayList<>(faults);
        for (Link link : torn) {
            boolean moved = torn.stream()
                    .anyMatch(other -> hash(link.previous(), other.row()).equals(link.hash()));
            all.add(new Fault(moved ? Fault.Kind.REORDERED : Fault.Kind.CHANGED, link.seq()));
        }
        strange.forEach((seq, remembered) -> all.addAll(moved(seq, seen.get(remembered))));
        all.sort(Comparator.comparingLong(Fault::place).thenComparing(Fault::kind));
        return all;
    }
}
