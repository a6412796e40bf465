package be.egmont.meeting;

import be.egmont.kernel.Translated;
import java.io.Serializable;
import java.util.UUID;

/**
 * One of the two who meet.
 *
 * @param code of the post or organisation
 * @param title the post's city where it is alone there, else its name; the organisation's name
 * @param member who comes for it, null while it has no head and has named nobody
 * @param insteadOf whom he represents; null when he comes for himself
 */
public record Side(UUID delegation, boolean ofPost, String code, Translated title, String member, String insteadOf)
        implements Serializable {

    public Side(UUID delegation, boolean ofPost, String code, Translated title, String member) {
        this(delegation, ofPost, code, title, member, null);
    }
}
