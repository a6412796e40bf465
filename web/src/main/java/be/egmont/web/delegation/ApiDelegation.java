package be.egmont.web.delegation;

import be.egmont.delegation.DelegationRow;
import be.egmont.delegation.DelegationView;
import be.egmont.delegation.MemberRow;
import be.egmont.delegation.Rsvp;
import be.egmont.post.Capacity;
import be.egmont.post.PostKind;
import be.egmont.post.PostStatus;
import be.egmont.post.Region;
import be.egmont.web.rest.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A delegation with its members as the API tells it; it is of a post or of an organisation. */
@Schema(name = "Delegation")
public record ApiDelegation(
        UUID reference,
        String post,
        String organisation,
        LocalizedText title,
        @Schema(required = true) List<Member> members) {

    /** Somebody who comes. */
    @Schema(name = "Member")
    public record Member(
            @Schema(required = true) UUID reference,
            int version,
            String name,
            Capacity capacity,
            LocalizedText function,
            LocalDate functionsSince,
            boolean leads,
            Rsvp rsvp) {

        static Member of(MemberRow member) {
            return new Member(
                    member.reference(),
                    member.version(),
                    member.name(),
                    member.capacity(),
                    LocalizedText.of(member.function()),
                    member.functionsSince(),
                    member.leads(),
                    member.rsvp());
        }
    }

    /**
     * A post in the list, with its delegation if it sends one.
     *
     * @param coming only for who may know it
     */
    @Schema(name = "PostWithDelegation")
    public record Row(
            UUID reference,
            @Schema(required = true) String post,
            PostKind kind,
            PostStatus status,
            Region region,
            LocalizedText city,
            LocalizedText name,
            LocalizedText country,
            List<String> jurisdiction,
            String head,
            Capacity capacity,
            Rsvp rsvp,
            int members,
            Integer coming) {

        static Row of(DelegationRow row) {
            return new Row(
                    row.delegation(),
                    row.code(),
                    row.kind(),
                    row.status(),
                    row.region(),
                    LocalizedText.of(row.city()),
                    LocalizedText.of(row.name()),
                    LocalizedText.of(row.country()),
                    row.jurisdiction(),
                    row.leader(),
                    row.capacity(),
                    row.rsvp(),
                    row.members(),
                    row.whole() ? row.coming() : null);
        }
    }

    /** One page of the list. */
    @Schema(name = "Delegations")
    public record Page(
            @Schema(required = true) String edition,
            int page,
            int pages,
            long total,
            @Schema(required = true) List<Row> items) {}

    static ApiDelegation of(DelegationView view) {
        return new ApiDelegation(
                view.reference(),
                view.ofPost() ? view.code() : null,
                view.ofPost() ? null : view.code(),
                LocalizedText.of(view.title()),
                view.members().stream().map(Member::of).toList());
    }
}
