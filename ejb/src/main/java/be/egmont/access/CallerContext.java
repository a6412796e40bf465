package be.egmont.access;

import be.egmont.audit.Origin;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who asked for what is done later, on whichever node: all that has to be kept of him.
 *
 * @param subject by which the identity provider knows him
 * @param roles with which he came
 * @param everywhere those of them that count for the whole house; null where nobody has said
 * @param onBehalf the person for whom he acts; null when for himself
 */
public record CallerContext(
        String subject,
        Set<String> roles,
        Set<String> everywhere,
        Long onBehalf,
        Origin.Channel channel,
        String address) {

    /** Captures the caller of the current request. */
    public static CallerContext of(Caller caller, Origin origin) {
        Origin.Told told = origin.told();
        return new CallerContext(
                caller.name(),
                Role.ALL.stream().filter(caller::came).collect(Collectors.toSet()),
                caller.standing(),
                caller.behalf().map(OnBehalfOf::personId).orElse(null),
                told.channel(),
                told.address());
    }
}
