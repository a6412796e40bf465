package be.egmont.meeting;

import be.egmont.access.AddressForm;
import be.egmont.access.Person;
import be.egmont.delegation.Delegation;
import be.egmont.delegation.Participant;
import be.egmont.edition.Edition;
import be.egmont.edition.Status;
import be.egmont.kernel.Translated;
import be.egmont.post.Capacity;
import be.egmont.post.Post;
import be.egmont.post.PostKind;
import be.egmont.post.PostStatus;
import be.egmont.post.Region;
import be.egmont.stakeholder.Organisation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** The people and things of the tests: an embassy asks an agency. */
public final class Cast {

    public static final Instant NOW = Instant.parse("2026-02-04T08:00:00Z");

    private static final Edition EDITION = new Edition(
            "2026",
            text("Journées"),
            LocalDate.of(2026, 2, 2),
            LocalDate.of(2026, 2, 6),
            ZoneId.of("Europe/Brussels"),
            Status.RUNNING);

    private Cast() {}

    public static Translated text(String said) {
        return new Translated(said, said, said, said);
    }

    public static Delegation anEmbassy() {
        return new Delegation(
                EDITION,
                new Post(
                        "ABJ",
                        PostKind.EMBASSY,
                        PostStatus.OPEN,
                        "CI",
                        Region.AFRICA,
                        text("Abidjan"),
                        text("Ambassade à Abidjan")));
    }

    public static Delegation anAgency() {
        return new Delegation(EDITION, new Organisation("ENABEL", "AGENCY", "FED", text("Enabel"), null));
    }

    public static Participant aMemberOf(Delegation delegation, boolean leads) {
        Person person = new Person("Marieke", "Lejeune", AddressForm.F, null, Translated.Language.FR);
        return new Participant(
                delegation, person, Capacity.STAFF, leads, UUID.randomUUID().toString());
    }

    public static RequestMeeting anOrder() {
        return anOrder(Wish.NONE, null);
    }

    public static RequestMeeting anOrder(Wish wish, LocalDate day) {
        return new RequestMeeting(UUID.randomUUID(), "Cacao durable", null, Priority.MUST, wish, day, 30);
    }

    public static MeetingRequest aRequest() {
        return new MeetingRequest(anEmbassy(), anAgency(), anOrder(), "claire", NOW);
    }
}
