package be.egmont.scheduling.replan;

import java.util.BitSet;

/** What happened. */
public sealed interface Incident {
    /** The first slot concerned. */
    int from();

    /** The slot after the last one concerned. */
    int until();

    /** A participant, ill or late, is not there. */
    record Absent(int participant, int from, int until) implements Incident {}

    /** A table or room cannot be used. */
    record Closed(int table, int from, int until) implements Incident {}

    /** The slots concerned. */
    default BitSet slots() {
        BitSet slots = new BitSet();
        slots.set(from(), until());
        return slots;
    }
}
