package be.egmont.demo;

import be.egmont.kernel.Translated.Language;
import be.egmont.post.Region;
import java.util.Set;

/**
 * A delegation of the demonstration as one that may ask or be asked for a meeting.
 *
 * @param countries of a post, its host country first, then those it covers; of an organisation, those it works in
 * @param category of an organisation, null of a post
 * @param scope how an organisation says where it works, {@code ALL}, {@code LIST} or the tag of a region; null of a post
 * @param language in which its head writes
 */
record DemoSide(
        String code,
        Region region,
        Set<String> countries,
        String category,
        String scope,
        Language language,
        String head) {

    boolean isPost() {
        return category == null;
    }

    /** The country in which both have something to do, as seen from a post; null when there is none. */
    static String common(DemoSide post, DemoSide organisation) {
        return post.countries().stream()
                .filter(country -> organisation.worksIn(country, post.region()))
                .findFirst()
                .orElse(null);
    }

    private boolean worksIn(String country, Region where) {
        return switch (scope) {
            case "ALL" -> true;
            case "LIST" -> countries.contains(country);
            case "DEVELOPING" -> where == Region.AFRICA || where == Region.MENA;
            case "AFRICA+CARIBBEAN+PACIFIC" -> where == Region.AFRICA;
            case "ASIA" -> where == Region.ASIA_PACIFIC;
            default -> where.name().equals(scope);
        };
    }
}
