package be.egmont.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Walks the chain of the journal from its start and finds each place where it was bent. What was done elsewhere does not
 * hide a fault nor make one: each link is judged by the hash that stands before it, not by what it ought to be.
 *
 * <p>It knows nothing of the database, but writes each row exactly as the function {@code journal_canonical} does. Of what is
 * whole it keeps nothing, and of what is bent no more than somebody reads: a journal may be longer than any memory.
 */
final class Chain {

    /** More than that nobody reads; the others are counted. */
    static final int MOST = 100;
    /** Of rows that are not what they were, to find those that changed places: in characters. */
    private static final int MOST_TORN = 4_000_000;

    /** The places that were signed and have not been passed, each with the hashes that it had. */
    private final NavigableMap<Long, Set<String>> signed = new TreeMap<>();

    private final List<ChainFault> faults = new ArrayList<>();
    /** Links whose row is not the one that was hung on them. */
    private final List<ChainLink> torn = new ArrayList<>();
    /** The places at which the link before is not the one that was there, by the hash that they remember of it. */
    private final Map<Long, String> strange = new HashMap<>();

    private int tornSize;
    private long found;
    private long links;
    private long last;
    private String lastHash = "";
    private long sealed;
    private LocalDate sealedOn;
    /** The first link that is older than today and under no seal. */
    private long open;

    private final LocalDate today;

    /**
     * Nothing has been walked yet; each end of the chain that was signed one day is compared when it is passed.
     *
     * @param checkpoints the seals by their days
     * @param today when it is walked: what is of today need not be under a seal yet
     */
    Chain(Collection<Checkpoint> checkpoints, LocalDate today) {
        this.today = today;
        Checkpoint before = null;
        for (Checkpoint checkpoint : checkpoints) {
            if (!checkpoint.follows(before)) {
                fault(ChainFault.Kind.UNCHAINED, checkpoint.seq());
            }
            before = checkpoint;
            sealed = Math.max(sealed, checkpoint.seq());
            sealedOn = checkpoint.day();
            signed.computeIfAbsent(checkpoint.seq(), place -> new HashSet<>()).add(checkpoint.hash());
        }
    }

    /** The row with each value behind its length, so that no two rows read the same. */
    static String canonical(JournalRow row) {
        return Stream.of(
                        row.id(),
                        row.at() == null ? null : ChronoUnit.MICROS.between(Instant.EPOCH, row.at()),
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
        return digest(HexFormat.of().parseHex(previous), canonical(row));
    }

    /** Of the text alone, in hexadecimal figures. */
    static String fingerprint(String text) {
        return digest(new byte[0], text);
    }

    private static String digest(byte[] first, String text) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(first);
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Takes the next link, in the order of their places. */
    void take(ChainLink link) {
        links++;
        if (link.seq() <= last) {
            // before the first one, or a second one at the same place: no link was ever made there
            fault(ChainFault.Kind.INSERTED, link.seq());
            return;
        }
        missing(last + 1, link.seq());
        boolean afterGap = link.seq() != last + 1;
        if (!afterGap && !link.previous().equals(lastHash)) {
            strange(link);
        }
        if (link.row() == null) {
            fault(ChainFault.Kind.MISSING, link.seq());
        } else if (!hash(link.previous(), link.row()).equals(link.hash())) {
            torn(link);
        }
        passed(link);
        if (open == 0 && link.seq() > sealed && isBeforeToday(link.row())) {
            open = link.seq();
        }
        last = link.seq();
        lastHash = link.hash();
    }

    private boolean isBeforeToday(JournalRow row) {
        return row != null
                && row.at() != null
                && LocalDate.ofInstant(row.at(), ZoneOffset.UTC).isBefore(today);
    }

    private void missing(long from, long to) {
        found += to - from;
        LongStream.range(from, to).limit(MOST).forEach(gap -> keep(new ChainFault(ChainFault.Kind.MISSING, gap)));
    }

    /** What was signed there, or where there is a gap now, was another chain. */
    private void passed(ChainLink link) {
        NavigableMap<Long, Set<String>> before = signed.headMap(link.seq(), true);
        before.forEach((place, hashes) -> {
            if (place < link.seq() || !hashes.equals(Set.of(link.hash()))) {
                fault(ChainFault.Kind.REWRITTEN, place);
            }
        });
        before.clear();
    }

    private void strange(ChainLink link) {
        found++;
        if (strange.size() < MOST) {
            strange.put(link.seq(), link.previous());
        }
    }

    private void torn(ChainLink link) {
        found++;
        int size = link.row().changes() == null ? 0 : link.row().changes().length();
        if (torn.size() < MOST && tornSize + size <= MOST_TORN) {
            tornSize += size;
            torn.add(link);
        } else {
            keep(new ChainFault(ChainFault.Kind.CHANGED, link.seq()));
        }
    }

    private void fault(ChainFault.Kind kind, long place) {
        found++;
        keep(new ChainFault(kind, place));
    }

    private void keep(ChainFault fault) {
        if (faults.size() < MOST) {
            faults.add(fault);
        }
    }

    /** A row that hangs on no link. */
    void loose(long entry) {
        fault(ChainFault.Kind.ADDED, entry);
    }

    void unsigned(long seq) {
        fault(ChainFault.Kind.UNSIGNED, seq);
    }

    void unlisted(long seq) {
        fault(ChainFault.Kind.UNLISTED, seq);
    }

    /**
     * When the last link was taken: what was signed beyond it is not there any more. Where there are seals, the house makes one
     * each day; rows that are older and under none were under one that is gone.
     */
    void end() {
        if (open > 0 && sealedOn != null && sealedOn.isBefore(today.minusDays(1))) {
            fault(ChainFault.Kind.UNSEALED, open);
        }
        if (!signed.isEmpty()) {
            fault(ChainFault.Kind.MISSING, last + 1);
        }
    }

    long links() {
        return links;
    }

    /** How many faults there are, with those that are not told one by one. */
    long found() {
        return found;
    }

    /**
     * What was done where a link remembers another one than that before it.
     *
     * @param neighbour where the one that it remembers stands now; null when it is gone
     */
    private List<ChainFault> moved(long seq, Long neighbour) {
        if (neighbour == null) {
            return List.of(new ChainFault(ChainFault.Kind.BROKEN, seq));
        }
        // two who were neighbours, and those between them hang on the first of them: they were put in
        return neighbour < seq && !strange.containsKey(neighbour + 1)
                ? LongStream.range(neighbour + 1, seq)
                        .limit(MOST)
                        .mapToObj(place -> new ChainFault(ChainFault.Kind.INSERTED, place))
                        .toList()
                : List.of(new ChainFault(ChainFault.Kind.REORDERED, seq));
    }

    /**
     * What was found, by place, as far as it is told one by one.
     *
     * @param places where the links with these hashes stand now; asked once, and only when it matters
     */
    List<ChainFault> faults(Function<Collection<String>, Map<String, Long>> places) {
        List<ChainFault> all = new ArrayList<>(faults);
        for (ChainLink link : torn) {
            boolean moved = torn.stream()
                    .anyMatch(other -> hash(link.previous(), other.row()).equals(link.hash()));
            all.add(new ChainFault(moved ? ChainFault.Kind.REORDERED : ChainFault.Kind.CHANGED, link.seq()));
        }
        Map<String, Long> now = strange.isEmpty() ? Map.of() : places.apply(strange.values());
        strange.forEach((seq, remembered) -> all.addAll(moved(seq, now.get(remembered))));
        all.sort(Comparator.comparingLong(ChainFault::place).thenComparing(ChainFault::kind));
        return List.copyOf(all.subList(0, Math.min(MOST, all.size())));
    }
}
