package be.egmont.web.access;

import be.egmont.access.GrantRow;
import be.egmont.access.RoleReason;
import be.egmont.web.frame.Formatter;
import be.egmont.web.frame.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** Puts into words why somebody holds a role. */
@Named("accessReasons")
@ApplicationScoped
public class AccessReasons {

    @Inject
    private Words words;

    @Inject
    private Formatter say;

    /** The group or the grant, by whom, since when and until when. */
    public String of(RoleReason held) {
        if (held.isOfGroup()) {
            return held.since() == null
                    ? words.get("access.why.group")
                    : words.of("access.why.group-since", say.date(held.since()));
        }
        GrantRow grant = held.grant();
        List<String> parts = new ArrayList<>();
        parts.add(words.of("access.why.grant", grant.givenBy(), say.date(grant.from())));
        if (grant.until() != null) {
            parts.add(words.of("access.person.ends", say.date(grant.last())));
        }
        if (grant.edition() != null) {
            parts.add(words.of("access.person.ends-with", grant.edition()));
        }
        if (grant.delegation() != null) {
            parts.add(words.of("access.person.for", say.text(grant.delegation())));
        }
        return String.join(", ", parts);
    }
}
