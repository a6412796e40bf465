package be.egmont.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.attendance.Presence.Due;
import be.egmont.kernel.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.BeforeProperty;

/** What holds of presence whatever was noted. */
class PresenceLawsTest {

    private static final Instant START = Instant.parse("2026-02-04T09:00:00Z");
    private static final Period SESSION = new Period(START, START.plus(Duration.ofMinutes(90)));
    private static final Instant EVENING = START.plus(Duration.ofHours(9));

    private List<Presence> seen;

    @BeforeProperty
    void nothingSeen() {
        seen = new ArrayList<>();
    }

    @Property
    void minutesAreWithinTheSession(@ForAll("stamps") List<BadgeEvent> stamps, @ForAll("dues") Due due) {
        Presence presence = presence(stamps, due, Thresholds.USUAL);
        assertThat(presence.minutes()).isBetween(Duration.ZERO, SESSION.length());
    }

    @Property
    void theOrderOfArrivalDoesNotMatter(@ForAll("stamps") List<BadgeEvent> stamps, @ForAll long seed) {
        List<BadgeEvent> shuffled = new ArrayList<>(stamps);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(presence(shuffled, Due.EXPECTED, Thresholds.USUAL))
                .isEqualTo(presence(stamps, Due.EXPECTED, Thresholds.USUAL));
    }

    @Property
    void aSecondEntryChangesNothingButTheFlag(
            @ForAll @IntRange(min = -60, max = 80) int in, @ForAll @IntRange(min = 1, max = 60) int later) {
        List<BadgeEvent> once = List.of(stamp(Direction.IN, in));
        List<BadgeEvent> twice = List.of(stamp(Direction.IN, in), stamp(Direction.IN, in + later));
        Presence before = presence(once, Due.EXPECTED, Thresholds.USUAL);
        Presence after = presence(twice, Due.EXPECTED, Thresholds.USUAL);
        assertThat(after.flags()).contains(Flag.SECOND_IN);
        assertThat(after.minutes()).isEqualTo(before.minutes());
        assertThat(after.status()).isEqualTo(before.status());
        assertThat(after.firstIn()).isEqualTo(before.firstIn());
    }

    @Property
    void askingForMoreNeverGivesMore(
            @ForAll("stamps") List<BadgeEvent> stamps,
            @ForAll @IntRange(min = 1, max = 100) int one,
            @ForAll @IntRange(min = 1, max = 100) int other) {
        Thresholds easy = new Thresholds(10, Math.min(one, other), 50);
        Thresholds hard = new Thresholds(10, Math.max(one, other), 50);
        if (presence(stamps, Due.EXPECTED, hard).status() == PresenceStatus.PRESENT_FULL) {
            assertThat(presence(stamps, Due.EXPECTED, easy).status()).isEqualTo(PresenceStatus.PRESENT_FULL);
        }
    }

    @Property
    void moreToleranceNeverTakesAway(
            @ForAll("stamps") List<BadgeEvent> stamps,
            @ForAll @IntRange(max = 120) int one,
            @ForAll @IntRange(max = 120) int other) {
        Thresholds tolerant = new Thresholds(Math.max(one, other), 80, 50);
        Thresholds strict = new Thresholds(Math.min(one, other), 80, 50);
        if (presence(stamps, Due.EXPECTED, strict).status() == PresenceStatus.PRESENT_FULL) {
            assertThat(presence(stamps, Due.EXPECTED, tolerant).status()).isEqualTo(PresenceStatus.PRESENT_FULL);
        }
    }

    @Property
    void whoIsExpectedHasExactlyOneStatus(
            @ForAll("stamps") List<BadgeEvent> stamps, @ForAll("dues") Due due, @ForAll("moments") Instant asOf) {
        seen.add(Presence.of(SESSION, stamps, due, Mode.IN_OUT, Thresholds.USUAL, asOf));
        AttendanceCounts tally = AttendanceCounts.of(seen);
        assertThat(tally.expected())
                .isEqualTo((int) seen.stream().filter(Presence::expected).count());
        assertThat(tally.presence().part() + tally.noShow().part())
                .isEqualTo(tally.presence().whole());
    }

    @Property
    void nobodyIsJudgedBeforeTheEnd(
            @ForAll("stamps") List<BadgeEvent> stamps, @ForAll @IntRange(min = -200, max = 89) int minute) {
        Presence presence = Presence.of(
                SESSION, stamps, Due.EXPECTED, Mode.IN_OUT, Thresholds.USUAL, START.plus(Duration.ofMinutes(minute)));
        assertThat(presence.status()).isEqualTo(PresenceStatus.NOT_YET);
    }

    @Property
    void outOfNothingThereIsNoShare(@ForAll @Size(max = 4) List<@IntRange(max = 9) Integer> numbers) {
        int first = numbers.isEmpty() ? 0 : numbers.get(0);
        AttendanceCounts tally = new AttendanceCounts(first, 0, 0, 0, 3, 2, 1);
        assertThat(tally.presence().share().isPresent()).isEqualTo(first > 0);
        assertThat(AttendanceCounts.NONE.strict().share()).isEmpty();
    }

    @Provide
    Arbitrary<List<BadgeEvent>> stamps() {
        Arbitrary<Direction> directions = Arbitraries.of(Direction.class);
        Arbitrary<Integer> minutes = Arbitraries.integers().between(-60, 150);
        return Combinators.combine(directions, minutes)
                .as(PresenceLawsTest::stamp)
                .list()
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<Due> dues() {
        return Arbitraries.of(Due.EXPECTED, Due.EXCUSED, Due.NOT);
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.integers().between(-120, 240).map(minute -> START.plus(Duration.ofMinutes(minute)));
    }

    private static Presence presence(List<BadgeEvent> stamps, Due due, Thresholds thresholds) {
        return Presence.of(SESSION, stamps, due, Mode.IN_OUT, thresholds, EVENING);
    }

    private static BadgeEvent stamp(Direction direction, int minute) {
        Instant at = START.plus(Duration.ofMinutes(minute));
        return new BadgeEvent(direction, at, Source.MANUAL, at);
    }
}
