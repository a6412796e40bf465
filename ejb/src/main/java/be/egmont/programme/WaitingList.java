package be.egmont.programme;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Who gets the places of a session: in the order in which they asked, and nobody is passed over without a reason. Whose turn it is
 * follows from nothing else, neither rank nor function, so that whoever waits can tell, and whoever waits is never put back.
 */
public final class WaitingList {

    /** Why somebody cannot have a place now. */
    public enum Hindrance {
        /** He has said that he is not there that day. */
        AWAY,
        /** He has a place at another session at that time. */
        ELSEWHERE
    }

    /**
     * Somebody who comes, or would.
     *
     * @param askedAt since when; null when he had a place before places were counted
     * @param promised whether a place is his
     * @param hindrance why he cannot have one now; null when he can
     */
    record Wish(long id, long participant, Instant askedAt, boolean promised, Hindrance hindrance) {

        /** The first to ask first; of two at one moment, whoever takes part longer. */
        static final Comparator<Wish> IN_ORDER = Comparator.comparing(
                        Wish::askedAt, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
                .thenComparing(Wish::participant);
    }

    /**
     * What follows from it.
     *
     * @param promised who gets a place now, in order
     * @param passed who waits before one of these and cannot have it
     */
    record Settlement(List<Wish> promised, List<Wish> passed) {}

    private WaitingList() {}

    /**
     * Gives free places to those who wait.
     *
     * @param places how many there are; null for as many as come
     */
    static Settlement settle(Integer places, Collection<Wish> wishes) {
        List<Wish> waiting = wishes.stream()
                .filter(wish -> !wish.promised())
                .sorted(Wish.IN_ORDER)
                .toList();
        if (places == null) {
            return new Settlement(waiting, List.of());
        }
        int free = places - (wishes.size() - waiting.size());
        List<Wish> promised = new ArrayList<>();
        List<Wish> hindered = new ArrayList<>();
        List<Wish> passed = List.of();
        for (Wish wish : waiting) {
            if (promised.size() >= free) {
                break;
            }
            if (wish.hindrance() == null) {
                promised.add(wish);
                passed = List.copyOf(hindered);
            } else {
                hindered.add(wish);
            }
        }
        return new Settlement(List.copyOf(promised), passed);
    }
}
