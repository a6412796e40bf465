package be.egmont.delegation;

import be.egmont.kernel.Translated;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/**
 * The contact of a delegation, for who names it.
 *
 * @param version of the delegation
 * @param code of the post or organisation
 * @param phone the number that was given for here; null when none was
 * @param contact null when nobody is named
 * @param members who can be named
 */
public record ContactView(
        UUID delegation,
        int version,
        boolean ofPost,
        String code,
        Translated title,
        OnSiteContact contact,
        String phone,
        List<Choice> members)
        implements Serializable {

    /** A member of the delegation. */
    public record Choice(UUID member, String name) implements Serializable {}
}
