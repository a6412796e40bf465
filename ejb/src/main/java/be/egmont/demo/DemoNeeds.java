package be.egmont.demo;

import be.egmont.delegation.Participant;
import be.egmont.delegation.Rsvp;
import be.egmont.needs.NeedsKeys;
import be.egmont.needs.NeedsStatement;
import be.egmont.needs.SealedNeeds;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Generates what some of the people of the demonstration need at table and in rooms; nothing where there is no key to seal it. */
final class DemoNeeds {

    private static final List<String> MENUS =
            List.of("VEGETARIAN", "VEGETARIAN", "HALAL", "FISH", "VEGAN", "NO_PORK", "KOSHER");
    private static final List<String> ALLERGIES = List.of("GLUTEN", "MILK", "NUTS", "CRUSTACEANS", "PEANUTS");
    private static final List<String> ACCESS = List.of("STEP_FREE", "SEATED", "HEARING_LOOP", "WHEELCHAIR");

    /** Of so many one has an allergy, and of these one a severe one; one needs help with access. */
    private static final int ALLERGIC = 3;

    private static final int SEVERE = 4;
    private static final int HELPED = 5;
    /** Of so many participants one has stated something. */
    private static final int STATING = 6;

    private final SplittableRandom random;

    DemoNeeds(long seed) {
        random = new SplittableRandom(seed);
    }

    List<SealedNeeds> of(List<Participant> people, Instant when) {
        return NeedsKeys.configured()
                .map(keys -> people.stream()
                        .filter(person -> person.rsvp() == Rsvp.COMES && random.nextInt(STATING) == 0)
                        .map(person -> SealedNeeds.of(person, statement(), keys, when))
                        .toList())
                .orElse(List.of());
    }

    private NeedsStatement statement() {
        boolean allergic = random.nextInt(ALLERGIC) == 0;
        Set<String> allergies = allergic ? Set.of(any(ALLERGIES)) : Set.of();
        Set<String> severe = allergic && random.nextInt(SEVERE) == 0 ? allergies : Set.of();
        return new NeedsStatement(
                any(MENUS),
                allergies,
                severe,
                random.nextInt(HELPED) == 0 ? Set.of(any(ACCESS)) : Set.of(),
                null,
                !severe.isEmpty() && random.nextBoolean());
    }

    private String any(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
