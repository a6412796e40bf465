package be.egmont.delegation;

import be.egmont.kernel.Translated;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A delegation with its members, the head first.
 *
 * @param code of the post or organisation that sends it
 * @param whole whether the reader sees all of it; else its head alone, and no answers
 * @param mayAnswer whether the reader may answer the call home for all its members
 * @param own whether the reader belongs to it or manages it
 * @param late whether answers are taken from the reader no more
 * @param answersBy until when they are; null for no end
 * @param contact whom one finds on site; null when nobody is named, or for a reader who does not see all of it
 */
public record DelegationView(
        UUID reference,
        boolean ofPost,
        String code,
        Translated title,
        List<MemberRow> members,
        boolean whole,
        boolean mayAnswer,
        boolean own,
        boolean late,
        LocalDate answersBy,
        OnSiteContact contact)
        implements Serializable {

    public Optional<MemberRow> leader() {
        return members.stream().filter(MemberRow::leads).findFirst();
    }

    /** Whether the reader may answer the call home for this member: for himself, or on behalf of the delegation. */
    public boolean mayAnswerFor(MemberRow member) {
        return mayAnswer || (member.self() && !late);
    }
}
