package be.egmont.access;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * A role with a scope.
 *
 * @param edition where it counts; null for all editions
 * @param post whose delegations it is for; null when for no post alone
 * @param organisation whose delegations it is for; null when for no organisation alone
 */
public record ScopedRole(String role, Long edition, Long post, Long organisation) implements Serializable {

    boolean isIn(Long where) {
        return edition == null || edition.equals(where);
    }

    /** Whether it is for one delegation, and not for whatever the role is about. */
    boolean isForOne() {
        return post != null || organisation != null;
    }

    boolean isFor(Long ofPost, Long ofOrganisation) {
        return (post != null && post.equals(ofPost)) || (organisation != null && organisation.equals(ofOrganisation));
    }

    /** Reads them as {@link #WRITTEN} has written them. */
    static List<ScopedRole> read(String written) {
        return written == null
                ? List.of()
                : Arrays.stream(written.split(" "))
                        .map(one -> one.split(":", -1))
                        .map(part -> new ScopedRole(part[0], number(part[1]), number(part[2]), number(part[3])))
                        .toList();
    }

    /** The scoped grants of an account in one value, so that asking who calls stays one statement. */
    static final String WRITTEN = "string_agg(g.role || ':' || coalesce(g.edition_id || '', '') || ':'"
            + " || coalesce(g.post_id || '', '') || ':' || coalesce(g.organisation_id || '', ''), ' ')";

    private static Long number(String part) {
        return part.isEmpty() ? null : Long.valueOf(part);
    }
}
