package be.egmont.programme;

import be.egmont.post.PostKind;
import be.egmont.post.Region;
import java.util.Set;

/**
 * The rule that says whom a session is for. It selects heads of post only; others are invited by name.
 *
 * <p>A session for optional groups is offered to all heads, who choose. The head of a diplomatic office is no
 * ambassador.
 */
record Audience(AudienceKind kind, Set<Region> regions) {

    static Audience of(Item session) {
        return new Audience(session.audience(), session.regions());
    }

    /** Whether it selects the head of a post of that kind and region. */
    boolean isFor(PostKind post, Region region) {
        return switch (kind) {
            case ALL_HEADS, OPTIONAL_GROUPS -> true;
            case BY_REGION -> regions.contains(region);
            case BILATERAL_AND_CONSULAR_HEADS -> post != PostKind.PERMANENT_REPRESENTATION;
            case PERMANENT_REPRESENTATIVES -> post == PostKind.PERMANENT_REPRESENTATION;
            case CONSULS_GENERAL -> post == PostKind.CONSULATE_GENERAL || post == PostKind.CONSULATE;
            case AMBASSADORS -> post == PostKind.EMBASSY;
            case BY_NAME -> false;
        };
    }
}
