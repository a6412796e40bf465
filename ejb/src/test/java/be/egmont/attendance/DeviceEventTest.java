package be.egmont.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.attendance.DeviceEvent.ReceiptStatus;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a device may claim about an entry or exit. */
class DeviceEventTest {

    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    private static final Instant NOW = Instant.parse("2026-02-04T09:42:00Z");
    private static final Instant SESSION = Instant.parse("2026-02-04T08:00:00Z");

    @Test
    void whatItReadOrWasToldIsTaken() {
        assertThat(event(NOW, Source.QR, "door 2").flaw(NOW)).isEmpty();
        assertThat(event(NOW.plusSeconds(60), Source.MANUAL, null).flaw(NOW)).isEmpty();
    }

    @Test
    void howItKnowsIsNotAnotherOnesWay() {
        assertThat(event(NOW, Source.SELF, "door 2").flaw(NOW)).contains(ReceiptStatus.WRONG_SOURCE);
        assertThat(event(NOW, Source.IMPORT, "door 2").flaw(NOW)).contains(ReceiptStatus.WRONG_SOURCE);
        assertThat(event(NOW, null, "door 2").flaw(NOW)).contains(ReceiptStatus.INCOMPLETE);
    }

    @Test
    void itsNameIsOneLine() {
        assertThat(event(NOW, Source.QR, "d".repeat(80)).flaw(NOW)).isEmpty();
        assertThat(event(NOW, Source.QR, "d".repeat(81)).flaw(NOW)).contains(ReceiptStatus.NAME_TOO_LONG);
    }

    @Test
    void itsClockIsThatOfTheDay() {
        assertThat(event(NOW.plusSeconds(61), Source.QR, null).flaw(NOW)).contains(ReceiptStatus.FROM_THE_FUTURE);
        assertThat(at("2026-02-03T23:00:00Z").isOnTheDayOf(SESSION, BRUSSELS)).isTrue();
        assertThat(at("2026-02-04T22:59:59Z").isOnTheDayOf(SESSION, BRUSSELS)).isTrue();
        for (String wrong : new String[] {
            "2026-02-03T22:59:59Z", "2026-02-04T23:00:00Z", "1900-01-01T09:00:00Z", "0001-01-01T00:00:00Z"
        }) {
            assertThat(at(wrong).isOnTheDayOf(SESSION, BRUSSELS)).as(wrong).isFalse();
        }
    }

    private static DeviceEvent at(String moment) {
        return event(Instant.parse(moment), Source.QR, null);
    }

    private static DeviceEvent event(Instant at, Source source, String device) {
        return new DeviceEvent(UUID.randomUUID(), "S09", "B-1", Direction.IN, at, source, device);
    }
}
