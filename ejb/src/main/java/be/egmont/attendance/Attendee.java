package be.egmont.attendance;

import be.egmont.kernel.Translated;
import be.egmont.post.Capacity;
import be.egmont.post.PostKind;
import be.egmont.post.Region;
import java.io.Serializable;
import java.util.Comparator;
import java.util.UUID;

/**
 * A participant as reports name him.
 *
 * @param capacity in what quality he holds his function
 * @param leads whether he heads his delegation
 * @param function what he is called; null when no appointment says so
 * @param home the post or the organisation that sends him
 */
public record Attendee(
        long id,
        UUID reference,
        String givenName,
        String familyName,
        String badge,
        Capacity capacity,
        boolean leads,
        Translated function,
        Home home)
        implements Serializable {

    /** By post or organisation, its head first. */
    public static final Comparator<Attendee> IN_ORDER = Comparator.comparing(
                    (Attendee attendee) -> attendee.home().code())
            .thenComparing(Attendee::leads, Comparator.reverseOrder())
            .thenComparing(Attendee::capacity)
            .thenComparing(Attendee::familyName)
            .thenComparing(Attendee::givenName)
            .thenComparing(Attendee::id);

    /**
     * Where somebody comes from.
     *
     * @param place the city of a post, the name of an organisation
     * @param kind of a post, null of an organisation
     * @param region of a post, null of an organisation
     * @param country of a post, null of an organisation and of a post that carries none
     * @param unsure whether what is known of it is to be checked by the ministry
     */
    public record Home(
            String code,
            Translated place,
            Translated name,
            PostKind kind,
            Region region,
            String country,
            boolean unsure)
            implements Serializable {

        public boolean isPost() {
            return kind != null;
        }
    }

    /** The same person in what he was at another time. */
    Attendee as(Capacity other, boolean led, Translated called) {
        return new Attendee(id, reference, givenName, familyName, badge, other, led, called, home);
    }

    public String name() {
        return givenName + " " + familyName;
    }

    /** Whether he can stand for his post: its head, acting head, designated head or deputy. */
    public boolean represents() {
        return capacity.isHead() || capacity == Capacity.DEPUTY;
    }
}
