package be.egmont.delegation;

import be.egmont.edition.Edition;
import be.egmont.kernel.Refusal;
import be.egmont.persistence.ConstraintViolations;
import be.egmont.persistence.References;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * How somebody comes and goes, and whom one finds on site: the rules of it, whoever says it. Verbs of users go through the boundaries
 * that know who may.
 */
public final class TravelStatements {

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()./-]{3,39}");

    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST_NAME = 100;

    private final EntityManager em;

    public TravelStatements(EntityManager em) {
        this.em = em;
    }

    /** Whether one can call that. */
    public static boolean isPhone(String text) {
        return PHONE.matcher(text).matches();
    }

    /** What was said of that participant. */
    Optional<Travel> of(Participant who) {
        return em.createQuery("SELECT v FROM Travel v WHERE v.participant = :participant", Travel.class)
                .setParameter("participant", who)
                .getResultStream()
                .findFirst();
    }

    /**
     * Says it in place of what was said before.
     *
     * @param version of what was said, as the caller has seen it; 0 for nothing
     * @throws Refusal.Stale when somebody else said it in the meantime
     * @throws Refusal at the field that does not do
     */
    public void state(Participant who, int version, TravelLeg arrival, TravelLeg departure) {
        arrival.check("arrivalDay");
        departure.check("departureDay");
        if (arrival.at() != null && departure.at() != null && !arrival.at().isBefore(departure.at())) {
            throw new Refusal("travel-order").at("departureDay");
        }
        if (isFar(who.edition(), arrival)) {
            throw new Refusal("travel-far").at("arrivalDay");
        }
        if (isFar(who.edition(), departure)) {
            throw new Refusal("travel-far").at("departureDay");
        }
        Optional<Travel> kept = of(who);
        if (version != kept.map(Travel::version).orElse(0)) {
            throw new Refusal.Stale();
        }
        Travel travel = kept.orElseGet(() -> new Travel(who));
        travel.becomes(arrival, departure);
        if (kept.isEmpty()) {
            em.persist(travel);
        }
        ConstraintViolations.flush(em, ConstraintViolations.UNIQUE, Refusal.Stale::new);
    }

    private static boolean isFar(Edition edition, TravelLeg leg) {
        return leg.at() != null
                && TravelLeg.isFar(LocalDate.ofInstant(leg.at(), edition.zone()), edition.startsOn(), edition.endsOn());
    }

    /**
     * Names whom one finds on site: a member, or somebody else by name; neither for nobody.
     *
     * @param member null for somebody else
     * @param name of that other person
     * @throws Refusal.NotFound when the member is none of it
     * @throws Refusal at the field that does not do
     */
    public void reach(Delegation found, UUID member, String name, String phone) {
        Participant chosen = member == null
                ? null
                : References.find(em, Participant.class, member)
                        .filter(one -> one.delegation().equals(found))
                        .orElseThrow(Refusal.NotFound::new);
        String other = filled(name);
        String number = filled(phone);
        if (chosen != null && other != null) {
            throw new Refusal("contact-one").at("contactName");
        }
        if (other != null && (other.length() < SHORTEST_NAME || other.length() > LONGEST_NAME)) {
            throw new Refusal("invalid-size", SHORTEST_NAME, LONGEST_NAME).at("contactName");
        }
        if (number != null && !isPhone(number)) {
            throw new Refusal("invalid-phone").at("contactPhone");
        }
        if (number == null && other != null) {
            throw new Refusal("contact-phone").at("contactPhone");
        }
        found.isReachedBy(chosen, other, number);
        ConstraintViolations.flush(em);
    }

    private static String filled(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
