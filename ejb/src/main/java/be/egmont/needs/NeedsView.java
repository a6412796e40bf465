package be.egmont.needs;

import be.egmont.kernel.Translated;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The needs of one participant, for himself or for a manager of his delegation.
 *
 * @param version of what is kept; 0 while nothing is
 * @param code of the post or organisation that sends him
 * @param self whether he is the reader
 * @param said what is kept, as far as the reader may know it; null for nothing
 * @param since when it was said; null while nothing is kept
 * @param onBehalf whether a manager noted it for him
 * @param hindrance why nothing more is taken, as a key of refusals; null when it is
 * @param days how long after the edition it is kept
 * @param erasedOn on which day it is erased at the latest; null for an edition without dates
 */
public record NeedsView(
        UUID participant,
        int version,
        UUID delegation,
        String name,
        boolean ofPost,
        String code,
        Translated title,
        boolean self,
        NeedsStatement said,
        Instant since,
        boolean onBehalf,
        String hindrance,
        long days,
        LocalDate erasedOn,
        List<NeedsChoice> choices)
        implements Serializable {

    /** Whether something is kept. */
    public boolean isKept() {
        return version > 0;
    }

    /** Whether something is kept that the reader may read, and that can no longer be opened. */
    public boolean isUnreadable() {
        return isKept() && said == null && (self || onBehalf);
    }

    /** Whether the participant has said it himself, to nobody of his delegation. */
    public boolean isHisOwn() {
        return isKept() && !self && !onBehalf;
    }

    /** Whether the reader may have it erased. */
    public boolean isErasable() {
        return isKept() && (self || onBehalf);
    }

    /** The choices of one kind, in their order. */
    public List<NeedsChoice> choices(String kind) {
        return choices.stream()
                .filter(choice -> choice.kind().name().equals(kind))
                .toList();
    }
}
