package be.egmont.exchange;

import be.egmont.delegation.Delegation;
import be.egmont.delegation.Participant;
import be.egmont.delegation.Travel;
import be.egmont.delegation.TravelLeg;
import be.egmont.delegation.TravelMeans;
import be.egmont.delegation.TravelStatements;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a file with people says of how they come and go, in the hours of the edition, and of whom one finds on site. All of it can be
 * left out: then it stays as it is.
 */
final class TravelColumns {

    static final List<String> NAMES = List.of(
            "arrival_day",
            "arrival_time",
            "arrival_means",
            "arrival_number",
            "arrival_place",
            "departure_day",
            "departure_time",
            "departure_means",
            "departure_number",
            "departure_place",
            "contact",
            "contact_phone");

    static final List<String> YES_OR_NO = List.of("YES", "NO");

    private static final String ARRIVAL = "arrival";
    private static final String DEPARTURE = "departure";
    private static final int LONGEST_NUMBER = 20;
    private static final int LONGEST_PLACE = 100;

    private final EntityManager em;
    private final Set<String> read = new HashSet<>();
    private final Map<Long, Travel> travels = new HashMap<>();

    TravelColumns(EntityManager em) {
        this.em = em;
    }

    /** One way as a file has it; the day is null when nothing is said of it. */
    record Way(LocalDate day, LocalTime time, TravelMeans means, String number, String place) {

        static final Way UNKNOWN = new Way(null, null, null, null, null);

        static Way of(TravelLeg leg, ZoneId zone) {
            if (leg.at() == null) {
                return UNKNOWN;
            }
            LocalDateTime local = leg.at().atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
            return new Way(local.toLocalDate(), local.toLocalTime(), leg.means(), leg.number(), leg.place());
        }

        TravelLeg leg(ZoneId zone) {
            return day == null ? TravelLeg.UNKNOWN : new TravelLeg(moment(zone), means, number, place);
        }

        private Instant moment(ZoneId zone) {
            return day.atTime(time).atZone(zone).toInstant();
        }
    }

    /**
     * What a row says.
     *
     * @param contact whether the person is the one whom one finds on site; null when the file does not say it
     * @param phone the number for there; null for his own
     */
    record Said(Way arrival, Way departure, Boolean contact, String phone) {}

    static Said read(RowParser line, ReferenceData.Days days) {
        Way arrival = way(line, ARRIVAL, days);
        Way departure = way(line, DEPARTURE, days);
        if (arrival.day() != null
                && departure.day() != null
                && !arrival.day()
                        .atTime(arrival.time())
                        .isBefore(departure.day().atTime(departure.time()))) {
            line.problem("departure_day", "travel-order");
        }
        String contact = line.among("contact", YES_OR_NO);
        String phone = line.text("contact_phone");
        if (phone != null && !TravelStatements.isPhone(phone)) {
            line.problem("contact_phone", "phone", RowParser.shortened(phone));
        } else if (phone != null && !"YES".equals(contact)) {
            boolean told = line.says("contact") || !line.isAlone();
            if (told && line.says("contact_phone")) {
                line.problem("contact_phone", "contact-phone-alone");
            }
            phone = told ? null : phone;
        }
        return new Said(arrival, departure, contact == null ? null : "YES".equals(contact), phone);
    }

    /** A day that is left empty takes with it what the file does not say of that way; without an hour there is no moment. */
    private static Way way(RowParser line, String way, ReferenceData.Days days) {
        LocalDate day = line.date(way + "_day");
        LocalTime time = line.time(way + "_time");
        TravelMeans means = line.text(way + "_means") == null ? null : line.word(way + "_means", TravelMeans.class);
        String number = shortened(line, way + "_number", LONGEST_NUMBER);
        String place = shortened(line, way + "_place", LONGEST_PLACE);
        if (day == null) {
            if (line.text(way + "_day") == null
                    && (line.says(way + "_day") || !line.isAlone())
                    && ((time != null && line.says(way + "_time"))
                            || (means != null && line.says(way + "_means"))
                            || (number != null && line.says(way + "_number"))
                            || (place != null && line.says(way + "_place")))) {
                line.problem(way + "_day", "missing");
            }
            return Way.UNKNOWN;
        }
        if (time == null) {
            if (line.text(way + "_time") == null && (line.says(way + "_time") || !line.isAlone())) {
                line.problem(way + "_time", "missing");
            }
            return Way.UNKNOWN;
        }
        if (days != null && TravelLeg.isFar(day, days.first(), days.last())) {
            line.problem(way + "_day", "travel-far");
        }
        return new Way(day, time, means, number, place);
    }

    private static String shortened(RowParser line, String column, int longest) {
        String text = line.text(column);
        if (text != null && text.length() > longest) {
            line.problem(column, "too-long", longest);
        }
        return text;
    }

    /** What is known of that participant, in those columns. */
    Cells put(Cells cells, Participant who) {
        ZoneId zone = who.edition().zone();
        Travel travel = of(who);
        if (travel != null) {
            put(cells, ARRIVAL, Way.of(travel.arrival(), zone));
            put(cells, DEPARTURE, Way.of(travel.departure(), zone));
        }
        boolean contact = isContact(who);
        return cells.put("contact", contact)
                .put("contact_phone", contact ? who.delegation().contactPhone() : null);
    }

    private static void put(Cells cells, String way, Way said) {
        cells.put(way + "_day", said.day())
                .put(way + "_time", said.time())
                .put(way + "_means", said.means())
                .put(way + "_number", (Object) said.number())
                .put(way + "_place", (Object) said.place());
    }

    private static boolean isContact(Participant who) {
        return who.delegation().contact() != null
                && who.reference().equals(who.delegation().contact().member());
    }

    private Travel of(Participant who) {
        if (read.add(who.edition().code())) {
            em.createQuery("SELECT v FROM Travel v WHERE v.edition = :edition", Travel.class)
                    .setParameter("edition", who.edition())
                    .getResultStream()
                    .forEach(travel -> travels.put(travel.participant().id(), travel));
        }
        return travels.get(who.id());
    }

    /**
     * Stores what a row says.
     *
     * @return whether anything is otherwise now
     */
    boolean store(Participant who, Said said) {
        boolean changed = travels(who, said);
        Delegation delegation = who.delegation();
        if (Boolean.TRUE.equals(said.contact())) {
            if (!isContact(who) || !Objects.equals(delegation.contactPhone(), said.phone())) {
                delegation.isReachedBy(who, null, said.phone());
                changed = true;
            }
        } else if (isContact(who)) {
            delegation.isReachedBy(null, null, null);
            changed = true;
        }
        return changed;
    }

    private boolean travels(Participant who, Said said) {
        ZoneId zone = who.edition().zone();
        TravelLeg arrival = said.arrival().leg(zone);
        TravelLeg departure = said.departure().leg(zone);
        Travel kept = of(who);
        if (kept == null) {
            if (arrival.at() == null && departure.at() == null) {
                return false;
            }
            Travel made = new Travel(who);
            made.becomes(arrival, departure);
            em.persist(made);
            return true;
        }
        // an hour that the clocks skip or have twice is compared as it is written
        if (Way.of(kept.arrival(), zone).equals(Way.of(arrival, zone))
                && Way.of(kept.departure(), zone).equals(Way.of(departure, zone))) {
            return false;
        }
        kept.becomes(arrival, departure);
        return true;
    }
}
