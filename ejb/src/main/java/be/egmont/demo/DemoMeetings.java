package be.egmont.demo;

import be.egmont.kernel.Translated.Language;
import be.egmont.meeting.Priority;
import be.egmont.meeting.RequestState;
import be.egmont.meeting.Wish;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Generates meeting requests: heads of post ask organisations that work in their countries, and some the other way
 * round. The same seed gives the same requests. The posts and partners of the demo users get requests in every state.
 */
final class DemoMeetings {

    /** The posts and partners of the demo users, who get requests in every state. */
    private static final Set<String> KNOWN = Set.of("ABJ", "JKT", "KIN", "FIH");

    private static final Set<String> PARTNERS = Set.of("ENABEL", "BIO");

    /** No request between these two, so that a demo user can make one. */
    private static final String ASKS_ENABEL = "ABJ";

    /** What becomes of the first requests of a known post; the first two come from organisations. */
    private static final List<RequestState> STORY = List.of(
            RequestState.APPROVED,
            RequestState.APPROVED,
            RequestState.SUBMITTED,
            RequestState.DECLINED,
            RequestState.ACCEPTED);

    private static final int ASKED_IN_STORY = 2;
    private static final int MOST_OF_ONE_ORGANISATION = 18;
    /** How many requests to a partner of the demo users wait for an answer. */
    private static final int WAIT_FOR_PARTNER = 5;

    private static final Map<String, Integer> WEIGHT = Map.ofEntries(
            Map.entry("INTL_COOPERATION", 14),
            Map.entry("TRADE_AGENCY", 8),
            Map.entry("FINANCE", 6),
            Map.entry("IFI", 5),
            Map.entry("BUSINESS", 4),
            Map.entry("FEDERAL_ADMIN", 3),
            Map.entry("FPS_DIRECTORATE", 3),
            Map.entry("REGIONAL_DIPLOMACY", 3),
            Map.entry("CIVIL_SOCIETY", 2),
            Map.entry("INTL_ORGANISATION", 1),
            Map.entry("SOCIAL_PARTNER", 1),
            Map.entry("RESEARCH", 1));

    private final long seed;
    private final DemoSubjects subjects = new DemoSubjects();
    private final Map<String, Integer> load = new HashMap<>();
    private final List<DemoRequest> requests = new ArrayList<>();

    DemoMeetings(long seed) {
        this.seed = seed;
    }

    /** All requests between them, those of one post after those of another. */
    List<DemoRequest> between(List<DemoSide> posts, List<DemoSide> organisations) {
        posts.stream()
                .sorted(Comparator.comparing((DemoSide post) -> !KNOWN.contains(post.code()))
                        .thenComparing(DemoSide::code))
                .forEach(post -> of(post, organisations));
        return List.copyOf(requests);
    }

    private void of(DemoSide post, List<DemoSide> organisations) {
        SplittableRandom random = new SplittableRandom(seed * 31 + post.code().hashCode());
        boolean known = KNOWN.contains(post.code());
        List<DemoSide> partners = partners(post, organisations, random);
        int wanted = Math.min(partners.size(), known ? 12 : 3 + random.nextInt(5));
        for (int i = 0; i < wanted; i++) {
            DemoSide partner = partners.get(i);
            boolean isAsked = known ? i < ASKED_IN_STORY : random.nextInt(100) < 13;
            // partners of the demo users are asked, so that there is something to answer
            boolean asks = !isAsked || (!known && PARTNERS.contains(partner.code()));
            RequestState state = known ? story(i) : state(partner, random);
            load.merge(partner.code(), 1, Integer::sum);
            requests.add(request(asks ? post : partner, asks ? partner : post, state, random));
        }
    }

    /** Those who have something to do in the post's countries, by chance and weight. */
    private List<DemoSide> partners(DemoSide post, List<DemoSide> organisations, SplittableRandom random) {
        Map<String, Double> rank = new HashMap<>();
        return organisations.stream()
                .filter(subjects::has)
                .filter(one -> WEIGHT.containsKey(one.category()))
                .filter(one -> DemoSide.common(post, one) != null)
                .filter(one -> load.getOrDefault(one.code(), 0) < MOST_OF_ONE_ORGANISATION)
                .filter(one -> !post.code().equals(ASKS_ENABEL) || !one.code().equals("ENABEL"))
                .sorted(Comparator.comparing(DemoSide::code))
                // sampling with weights and without return: the smallest of exponential waiting times
                .peek(one -> rank.put(one.code(), -Math.log(random.nextDouble(1e-9, 1)) / WEIGHT.get(one.category())))
                .toList()
                .stream()
                .sorted(Comparator.comparing(one -> rank.get(one.code())))
                .toList();
    }

    private static RequestState story(int number) {
        return number < STORY.size() ? STORY.get(number) : RequestState.SCHEDULED;
    }

    private RequestState state(DemoSide partner, SplittableRandom random) {
        int chance = random.nextInt(100);
        if (PARTNERS.contains(partner.code()) && load.getOrDefault(partner.code(), 0) < WAIT_FOR_PARTNER) {
            return RequestState.APPROVED;
        }
        if (chance < 62) {
            return RequestState.SCHEDULED;
        }
        if (chance < 73) {
            return RequestState.APPROVED;
        }
        if (chance < 81) {
            return RequestState.SUBMITTED;
        }
        if (chance < 87) {
            return RequestState.ACCEPTED;
        }
        if (chance < 93) {
            return RequestState.DECLINED;
        }
        return chance < 97 ? RequestState.REFUSED : RequestState.WITHDRAWN;
    }

    private DemoRequest request(DemoSide asking, DemoSide asked, RequestState state, SplittableRandom random) {
        DemoSide post = asking.isPost() ? asking : asked;
        DemoSide organisation = asking.isPost() ? asked : asking;
        Language language = asking.language();
        String note = random.nextInt(100) < 35 ? subjects.text("NOTE", language, random) : null;
        int chance = random.nextInt(100);
        Priority priority = chance < 20 ? Priority.MUST : chance < 75 ? Priority.WANTED : Priority.NICE;
        String reason = state == RequestState.REFUSED || state == RequestState.DECLINED
                ? subjects.text(state.name(), asked.language(), random)
                : null;
        return new DemoRequest(
                asking,
                asked,
                subjects.subject(organisation, DemoSide.common(post, organisation), language, random),
                note,
                priority,
                random.nextInt(100) < 30 ? Wish.AFTERNOON : Wish.NONE,
                random.nextInt(100) < 85 ? 15 : 30,
                state,
                reason);
    }
}
