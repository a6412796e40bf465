package be.egmont.attendance;

import static be.egmont.attendance.PresenceStatus.ABSENT;
import static be.egmont.attendance.PresenceStatus.EXCUSED;
import static be.egmont.attendance.PresenceStatus.LATE;
import static be.egmont.attendance.PresenceStatus.NOT_EXPECTED;
import static be.egmont.attendance.PresenceStatus.NOT_YET;
import static be.egmont.attendance.PresenceStatus.PARTIAL;
import static be.egmont.attendance.PresenceStatus.PRESENT_FULL;
import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.attendance.Presence.Due;
import be.egmont.kernel.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The definitions of presence, one by one; the session lasts from 9:00 to 10:00. */
class PresenceTest {

    private static final Period SESSION = new Period(at("09:00"), at("10:00"));
    private static final Instant EVENING = at("18:00");

    @Test
    @DisplayName("on time and for four fifths of it is present in full; a minute less is not")
    void fullAtTheThreshold() {
        assertThat(status(in("09:10"), out("09:58"))).isEqualTo(PRESENT_FULL);
        assertThat(status(in("09:00"), out("09:48"))).isEqualTo(PRESENT_FULL);
        assertThat(status(in("09:00"), out("09:47"))).isEqualTo(PARTIAL);
    }

    @Test
    @DisplayName("a minute after the tolerance is late, if the rest is seen and is half of the session at least")
    void late() {
        assertThat(status(in("09:11"), out("10:00"))).isEqualTo(LATE);
        assertThat(status(in("09:30"), out("10:00"))).isEqualTo(LATE);
        assertThat(status(in("09:31"), out("10:00"))).isEqualTo(PARTIAL);
        assertThat(status(in("09:20"), out("09:51")))
                .as("31 of the 40 minutes left")
                .isEqualTo(PARTIAL);
        assertThat(status(in("09:20"), out("09:52")))
                .as("32 of the 40 minutes left")
                .isEqualTo(LATE);
    }

    @Test
    @DisplayName("expected, not seen and not excused is absent; also when all was outside the time of the session")
    void absent() {
        assertThat(status()).isEqualTo(ABSENT);
        assertThat(status(in("08:30"), out("08:50"))).isEqualTo(ABSENT);
        assertThat(status(in("10:00"), out("10:30"))).isEqualTo(ABSENT);
        assertThat(status(in("09:20"), out("09:20"))).isEqualTo(ABSENT);
    }

    @Test
    @DisplayName("an accepted excuse counts as long as the person was not seen")
    void excused() {
        assertThat(presence(Due.EXCUSED).status()).isEqualTo(EXCUSED);
        Presence came = presence(Due.EXCUSED, in("08:55"), out("10:05"));
        assertThat(came.status()).isEqualTo(PRESENT_FULL);
        assertThat(came.flags()).containsExactly(Flag.EXCUSE_ACCEPTED);
    }

    @Test
    @DisplayName("who comes early is counted from the start, and his first entry stays as noted")
    void cutToTheSession() {
        Presence early = presence(Due.EXPECTED, in("08:40"), out("10:20"));
        assertThat(early.minutes()).isEqualTo(Duration.ofHours(1));
        assertThat(early.firstIn()).isEqualTo(at("08:40"));
        assertThat(early.lastOut()).isEqualTo(at("10:20"));
    }

    @Test
    @DisplayName("a look into the room before the start does not make a latecomer early")
    void firstEntryIsTheOneThatCounts() {
        Presence presence = presence(Due.EXPECTED, in("08:30"), out("08:40"), in("09:20"), out("10:00"));
        assertThat(presence.firstIn()).isEqualTo(at("09:20"));
        assertThat(presence.status()).isEqualTo(LATE);
    }

    @Test
    @DisplayName("in and out and in again adds up")
    void severalStretches() {
        Presence presence = presence(Due.EXPECTED, in("09:00"), out("09:20"), in("09:30"), out("09:50"));
        assertThat(presence.wholeMinutes()).isEqualTo(40);
        assertThat(presence.status()).isEqualTo(PARTIAL);
        assertThat(presence.share().share())
                .hasValueSatisfying(share -> assertThat(share).isEqualByComparingTo("0.6667"));
    }

    @Test
    @DisplayName("a missing exit is closed at the end of the session and flagged")
    void autoClosed() {
        Presence presence = presence(Due.EXPECTED, in("09:05"));
        assertThat(presence.wholeMinutes()).isEqualTo(55);
        assertThat(presence.flags()).containsExactly(Flag.AUTO_CLOSED);
        assertThat(presence.lastOut()).isNull();
        assertThat(presence.inside()).isFalse();
    }

    @Test
    @DisplayName("a second entry without an exit between is not counted")
    void secondIn() {
        Presence presence = presence(Due.EXPECTED, in("09:05"), in("09:30"), out("10:00"));
        assertThat(presence.wholeMinutes()).isEqualTo(55);
        assertThat(presence.firstIn()).isEqualTo(at("09:05"));
        assertThat(presence.flags()).containsExactly(Flag.SECOND_IN);
    }

    @Test
    @DisplayName("an exit without an entry is not counted, but asked about")
    void outWithoutIn() {
        Presence presence = presence(Due.EXPECTED, out("09:30"));
        assertThat(presence.status()).isEqualTo(ABSENT);
        assertThat(presence.flags()).containsExactly(Flag.OUT_WITHOUT_IN);
    }

    @Test
    @DisplayName("what arrives long after it happened is counted and flagged")
    void syncedLate() {
        BadgeEvent offline = new BadgeEvent(Direction.IN, at("09:00"), Source.QR, at("09:16"));
        assertThat(presence(Due.EXPECTED, offline, out("10:00")).flags()).containsExactly(Flag.SYNCED_LATE);
    }

    @Test
    @DisplayName("presence without being expected is unplanned, in the same classes, and absence is nothing")
    void unplanned() {
        Presence came = presence(Due.NOT, in("09:30"), out("10:00"));
        assertThat(came.status()).isEqualTo(LATE);
        assertThat(came.isUnplanned()).isTrue();
        assertThat(presence(Due.NOT).status()).isEqualTo(NOT_EXPECTED);
        assertThat(presence(Due.NOT).isUnplanned()).isFalse();
    }

    @Test
    @DisplayName("nobody is absent from a session that is not over")
    void notYet() {
        assertThat(asOf("08:00").status()).isEqualTo(NOT_YET);
        assertThat(asOf("09:59").status()).isEqualTo(NOT_YET);
        assertThat(asOf("10:00").status()).isEqualTo(ABSENT);
        Presence inside = asOf("09:30", in("08:50"));
        assertThat(inside.status()).isEqualTo(NOT_YET);
        assertThat(inside.inside()).isTrue();
        assertThat(inside.wholeMinutes()).isEqualTo(30);
        assertThat(asOf("08:55", in("08:50")).firstIn()).isEqualTo(at("08:50"));
    }

    @Test
    @DisplayName("what happens after the moment of knowing is not known")
    void knownAsAt() {
        Presence presence = asOf("09:30", in("08:50"), out("09:40"));
        assertThat(presence.inside()).isTrue();
        assertThat(presence.lastOut()).isNull();
    }

    @Test
    @DisplayName("where no exits are noted one may be late but never partly present")
    void noExitsNoted() {
        assertThat(entriesOnly(in("09:10")).status()).isEqualTo(PRESENT_FULL);
        assertThat(entriesOnly(in("09:55")).status()).isEqualTo(LATE);
        assertThat(entriesOnly(in("09:55")).flags()).isEmpty();
        assertThat(entriesOnly().status()).isEqualTo(ABSENT);
    }

    @Test
    @DisplayName("the thresholds are the edition's")
    void thresholds() {
        Thresholds strict = new Thresholds(0, 100, 100);
        assertThat(Presence.of(SESSION, List.of(in("09:01"), out("10:00")), Due.EXPECTED, Mode.IN_OUT, strict, EVENING)
                        .status())
                .isEqualTo(PARTIAL);
    }

    private static PresenceStatus status(BadgeEvent... stamps) {
        return presence(Due.EXPECTED, stamps).status();
    }

    private static Presence presence(Due due, BadgeEvent... stamps) {
        return Presence.of(SESSION, Arrays.asList(stamps), due, Mode.IN_OUT, Thresholds.USUAL, EVENING);
    }

    private static Presence asOf(String moment, BadgeEvent... stamps) {
        return Presence.of(SESSION, Arrays.asList(stamps), Due.EXPECTED, Mode.IN_OUT, Thresholds.USUAL, at(moment));
    }

    private static Presence entriesOnly(BadgeEvent... stamps) {
        return Presence.of(SESSION, Arrays.asList(stamps), Due.EXPECTED, Mode.IN_ONLY, Thresholds.USUAL, EVENING);
    }

    private static BadgeEvent in(String time) {
        return new BadgeEvent(Direction.IN, at(time), Source.MANUAL, at(time));
    }

    private static BadgeEvent out(String time) {
        return new BadgeEvent(Direction.OUT, at(time), Source.MANUAL, at(time));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-02-04T" + time + ":00Z");
    }
}
