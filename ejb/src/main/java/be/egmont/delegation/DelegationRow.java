package be.egmont.delegation;

import be.egmont.kernel.Confidence;
import be.egmont.kernel.Translated;
import be.egmont.post.Capacity;
import be.egmont.post.PostKind;
import be.egmont.post.PostStatus;
import be.egmont.post.Region;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/**
 * One line of the list of posts and their delegations.
 *
 * @param delegation null for a post that sends nobody, planned or suspended
 * @param country the name of the host country, null for a city that carries none
 * @param jurisdiction ISO codes of the other countries covered, in alphabetical order
 * @param leader the name of the head of delegation, null while nobody is named
 * @param rsvp what the head has answered; null when nobody is named, or the reader does not see it
 * @param coming how many members have said that they come, wholly or in part
 * @param whole whether the reader sees all of it
 * @param post the reference of the post
 * @param postVersion its version, which a change of the post names
 */
public record DelegationRow(
        UUID delegation,
        String code,
        PostKind kind,
        PostStatus status,
        Region region,
        Translated city,
        Translated name,
        Translated country,
        List<String> jurisdiction,
        Confidence confidence,
        UUID leaderReference,
        String leader,
        Capacity capacity,
        Rsvp rsvp,
        int members,
        int coming,
        boolean whole,
        UUID post,
        int postVersion)
        implements Serializable {

    /** What every participant sees of it: who sends and who heads it, without the answers. */
    DelegationRow inOutline() {
        return new DelegationRow(
                delegation,
                code,
                kind,
                status,
                region,
                city,
                name,
                country,
                jurisdiction,
                confidence,
                leaderReference,
                leader,
                capacity,
                null,
                members,
                0,
                false,
                post,
                postVersion);
    }

    /** Whether the head of delegation has answered the call home. */
    public boolean isAnswered() {
        return rsvp != null && rsvp != Rsvp.AWAITED;
    }
}
