package be.egmont.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.attendance.PastTenures.Tenure;
import be.egmont.kernel.Translated;
import be.egmont.post.Capacity;
import be.egmont.post.PostKind;
import be.egmont.post.Region;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What somebody was when a session began, and as it was known when a report is made of that time. */
class PastTenuresTest {

    private static final Instant TUESDAY = Instant.parse("2026-02-03T09:00:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2026-02-04T09:42:00Z");
    private static final Instant THURSDAY = Instant.parse("2026-02-05T09:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-02-05T23:00:00Z");
    private static final Instant WEEKEND = Instant.parse("2026-02-07T09:00:00Z");

    private static final Translated COUNSELLOR = new Translated("Conseiller", "Raad", null, null);
    private static final Translated AMBASSADOR = new Translated("Ambassadeur", "Ambassadeur", null, null);

    private static final Attendee NOW = new Attendee(
            7,
            new UUID(0, 7),
            "Anna",
            "Peeters",
            "2026-0007",
            Capacity.HEAD,
            true,
            AMBASSADOR,
            new Attendee.Home("ABJ", null, null, PostKind.EMBASSY, Region.AFRICA, "CI", false));

    /** Said on Wednesday to lead from then on. */
    private static PastTenures since(Instant from) {
        return new PastTenures(Map.of(
                7L,
                List.of(
                        new Tenure(Capacity.DEPUTY, false, COUNSELLOR, null, null, true),
                        new Tenure(Capacity.HEAD, true, null, from, WEDNESDAY, false))));
    }

    @Test
    void ofTheDaysBeforeHeIsWhatHeWas() {
        Attendee then = since(WEDNESDAY).at(NOW, TUESDAY, WEEKEND);
        assertThat(then.leads()).isFalse();
        assertThat(then.capacity()).isEqualTo(Capacity.DEPUTY);
        assertThat(then.function()).isEqualTo(COUNSELLOR);
        assertThat(since(WEDNESDAY).at(NOW, THURSDAY, WEEKEND)).isEqualTo(NOW);
    }

    @Test
    void beforeItWasKnownNobodyKnewIt() {
        assertThat(since(WEDNESDAY).at(NOW, THURSDAY, TUESDAY).leads()).isFalse();
        assertThat(since(WEDNESDAY).at(NOW, WEDNESDAY, WEDNESDAY).leads()).isTrue();
    }

    @Test
    void whatIsPlannedBeginsOnItsDay() {
        assertThat(since(FRIDAY).at(NOW, THURSDAY, WEEKEND).leads()).isFalse();
        assertThat(since(FRIDAY).at(NOW, FRIDAY, THURSDAY).leads()).isTrue();
    }

    @Test
    void whoIsTheSameAllTheTimeIsReadOnce() {
        PastTenures nobody = new PastTenures(Map.of());
        assertThat(nobody.isEmpty()).isTrue();
        assertThat(nobody.at(NOW, TUESDAY, WEEKEND)).isSameAs(NOW);
    }
}
