package be.egmont.programme;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.programme.WaitingList.Hindrance;
import be.egmont.programme.WaitingList.Settlement;
import be.egmont.programme.WaitingList.Wish;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** What holds of places and of those who wait for them, whoever asks, gives back, is hindered or adds places in whatever order. */
class WaitingListLawsTest {

    private static final Instant BEGINNING = Instant.parse("2026-01-05T08:00:00Z");

    private enum Act {
        ASKS,
        GIVES_BACK,
        IS_HINDERED,
        IS_FREE,
        MORE_PLACES
    }

    private record Move(Act act, long who) {}

    /** A session as its database is: who has asked when, who has a place, and who is hindered. */
    private static final class Desk {

        private final Map<Long, Wish> wishes = new TreeMap<>();
        private final Set<Long> hindered = new HashSet<>();
        private int places;
        private int tick;
        private Settlement last;

        Desk(int places) {
            this.places = places;
        }

        void make(Move move) {
            switch (move.act()) {
                case ASKS -> wishes.computeIfAbsent(move.who(), who -> wish(who, tick++, false));
                case GIVES_BACK -> wishes.remove(move.who());
                case IS_HINDERED -> hindered.add(move.who());
                case IS_FREE -> hindered.remove(move.who());
                case MORE_PLACES -> places++;
            }
            settle();
        }

        private Wish wish(long who, int since, boolean promised) {
            return new Wish(who, who, BEGINNING.plusSeconds(since), promised, null);
        }

        private void settle() {
            wishes.replaceAll((who, wish) -> new Wish(
                    who, who, wish.askedAt(), wish.promised(), hindered.contains(who) ? Hindrance.AWAY : null));
            last = WaitingList.settle(places, wishes.values());
            for (Wish wish : last.promised()) {
                wishes.put(wish.id(), new Wish(wish.id(), wish.id(), wish.askedAt(), true, wish.hindrance()));
            }
        }

        long promised() {
            return wishes.values().stream().filter(Wish::promised).count();
        }

        /** Those who wait, the first first. */
        List<Long> queue() {
            return wishes.values().stream()
                    .filter(wish -> !wish.promised())
                    .sorted(Wish.IN_ORDER)
                    .map(Wish::participant)
                    .toList();
        }
    }

    @Property
    void noMoreArePromisedThanThereAreAndNobodyWaitsForNothing(
            @ForAll("moves") List<Move> moves, @ForAll @IntRange(min = 1, max = 5) int places) {
        Desk desk = new Desk(places);
        for (Move move : moves) {
            desk.make(move);
            assertThat(desk.promised()).isLessThanOrEqualTo(desk.places);
            if (desk.promised() < desk.places) {
                assertThat(desk.queue())
                        .as("a place is free: only those wait who cannot have it")
                        .allMatch(desk.hindered::contains);
            }
        }
    }

    @Property
    void nobodyIsPassedOverWithoutAReason(
            @ForAll("moves") List<Move> moves, @ForAll @IntRange(min = 1, max = 5) int places) {
        Desk desk = new Desk(places);
        for (Move move : moves) {
            desk.make(move);
            for (Wish promised : desk.last.promised()) {
                List<Long> before = desk.wishes.values().stream()
                        .filter(wish -> !wish.promised() && Wish.IN_ORDER.compare(wish, promised) < 0)
                        .map(Wish::id)
                        .toList();
                assertThat(desk.last.passed()).extracting(Wish::id).containsAll(before);
            }
            assertThat(desk.last.passed()).allMatch(wish -> wish.hindrance() != null);
        }
    }

    @Property
    void whoDoesNothingIsNeverPutBack(
            @ForAll("moves") List<Move> moves, @ForAll @IntRange(min = 1, max = 5) int places) {
        Desk desk = new Desk(places);
        Map<Long, Integer> positions = new HashMap<>();
        for (Move move : moves) {
            desk.make(move);
            List<Long> queue = desk.queue();
            for (int i = 0; i < queue.size(); i++) {
                Integer before = positions.get(queue.get(i));
                if (before != null && move.who() != queue.get(i)) {
                    assertThat(i).isLessThanOrEqualTo(before);
                }
                positions.put(queue.get(i), i);
            }
            positions.keySet().retainAll(queue);
        }
    }

    @Property
    void whoGivesBackAndAsksAgainIsTheLast(
            @ForAll("moves") List<Move> moves, @ForAll @IntRange(min = 1, max = 5) int places) {
        Desk desk = new Desk(places);
        moves.forEach(desk::make);
        for (long who : List.copyOf(desk.wishes.keySet())) {
            boolean others = desk.queue().stream().anyMatch(one -> one != who && !desk.hindered.contains(one));
            desk.make(new Move(Act.GIVES_BACK, who));
            desk.make(new Move(Act.ASKS, who));
            if (others && desk.queue().contains(who)) {
                assertThat(desk.queue()).endsWith(who);
            }
        }
    }

    @Property
    void morePlacesGoToExactlyTheFirst(
            @ForAll("moves") List<Move> moves,
            @ForAll @IntRange(min = 1, max = 5) int places,
            @ForAll @IntRange(min = 1, max = 4) int more) {
        Desk desk = new Desk(places);
        moves.forEach(desk::make);
        List<Long> able = desk.queue().stream()
                .filter(who -> !desk.hindered.contains(who))
                .toList();
        int free = desk.places + more - (int) desk.promised();
        Settlement settled = WaitingList.settle(desk.places + more, desk.wishes.values());
        assertThat(settled.promised())
                .extracting(Wish::id)
                .containsExactlyElementsOf(able.subList(0, Math.min(free, able.size())));
    }

    @Property
    void theOrderInWhichTheyAreReadDoesNotMatter(
            @ForAll("moves") List<Move> moves, @ForAll @IntRange(min = 1, max = 9) int places, @ForAll long seed) {
        Desk desk = new Desk(1);
        moves.forEach(desk::make);
        List<Wish> shuffled = new ArrayList<>(desk.wishes.values());
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(WaitingList.settle(desk.places + places, shuffled))
                .isEqualTo(WaitingList.settle(desk.places + places, desk.wishes.values()));
    }

    @Property
    void withoutANumberOfPlacesNobodyWaits(@ForAll("moves") List<Move> moves) {
        Desk desk = new Desk(1);
        moves.forEach(desk::make);
        assertThat(WaitingList.settle(null, desk.wishes.values()).promised())
                .extracting(Wish::id)
                .containsExactlyElementsOf(desk.queue());
    }

    @Provide
    Arbitrary<List<Move>> moves() {
        // most ask: a list on which nobody waits tells nothing
        Arbitrary<Act> acts = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.just(Act.ASKS)),
                Tuple.of(3, Arbitraries.just(Act.GIVES_BACK)),
                Tuple.of(1, Arbitraries.just(Act.IS_HINDERED)),
                Tuple.of(1, Arbitraries.just(Act.IS_FREE)),
                Tuple.of(1, Arbitraries.just(Act.MORE_PLACES)));
        return Combinators.combine(acts, Arbitraries.longs().between(1, 9))
                .as(Move::new)
                .list()
                .ofMaxSize(40);
    }
}
