package be.egmont.web.attendance;

import be.egmont.kernel.Refusal;
import java.util.UUID;

/**
 * The action of one check-in button as the button sends it: kind, guest and event id, separated by spaces. The id is
 * made when the page is rendered, so that a double tap sends the same event twice.
 */
record Act(Kind kind, UUID participant, UUID event) {

    enum Kind {
        IN,
        /** In, although nobody expects him here. */
        ANYWAY,
        OUT
    }

    /** Parses it; null for anything that our buttons do not send. */
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
