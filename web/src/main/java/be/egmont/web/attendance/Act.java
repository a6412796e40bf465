package be.egmont.web.attendance;

import be.egmont.kernel.Refusal;
import java.util.UUID;

/**
 * What one button at the door does to one guest, as the button sends it: kind, guest and the name of the act, with a
 * space between. The name is given when the page is written, so whoever taps twice sends the same act twice.
 */
record Act(Kind kind, UUID participant, UUID event) {

    enum Kind {
        IN,
        /** In, although nobody expects him here. */
        ANYWAY,
        OUT
    }

    /** Reads it back; what no button of ours sends leads to nothing. */
    static Act of(String sent) {
        String[] parts = sent.split(" ", -1);
        if (parts.length != 3) {
            throw new Refusal.NotFound();
        }
        try {
            return new Act(Kind.valueOf(parts[0]), UUID.fromString(parts[1]), UUID.fromString(parts[2]));
        } catch (IllegalArgumentException forged) {
            Refusal refusal = new Refusal.NotFound();
            refusal.initCause(forged);
            throw refusal;
        }
    }

    @Override
    public String toString() {
        return kind + " " + participant + " " + event;
    }
}
