package be.egmont.guest;

import be.egmont.kernel.Translated;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/**
 * The guests of a delegation, for who keeps it.
 *
 * @param code of the post or organisation
 * @param open whether somebody can be invited still
 * @param linkHours how long a link is good
 * @param stayHours how long a guest stays in
 */
public record GuestsView(
        UUID delegation,
        Translated title,
        boolean ofPost,
        String code,
        boolean open,
        long linkHours,
        long stayHours,
        List<GuestRow> guests)
        implements Serializable {}
