package be.egmont.web.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.egmont.attendance.DeviceEvent;
import be.egmont.attendance.Direction;
import be.egmont.attendance.Source;
import be.egmont.web.rest.UnfitBody;
import jakarta.json.JsonException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EventBatchReaderTest {

    private static final String ID = "3f2504e0-4f89-11d3-9a0c-0305e82c3301";

    @Test
    void anEventIsReadWithTheTimeOfItsDevice() {
        assertThat(read("{\"id\": \"" + ID + "\", \"session\": \"S09\", \"badge\": \"B-1\", \"direction\": \"in\","
                        + " \"at\": \"2026-02-03T14:02:00+01:00\", \"source\": \"qr\", \"device\": \"door 2\"}"))
                .isEqualTo(new DeviceEvent(
                        UUID.fromString(ID),
                        "S09",
                        "B-1",
                        Direction.IN,
                        Instant.parse("2026-02-03T13:02:00Z"),
                        Source.QR,
                        "door 2"));
    }

    @Test
    void whatIsMissingOrMalformedIsLeftToTheDoorAndCostsTheOthersNothing() {
        DeviceEvent nothing = new DeviceEvent(null, null, null, null, null, null, null);

        assertThat(read("{}")).isEqualTo(nothing);
        assertThat(read("{\"id\": \"1\", \"session\": 9, \"badge\": null, \"direction\": \"IN\","
                        + " \"at\": \"2026-02-03\", \"source\": \"camera\", \"device\": []}"))
                .isEqualTo(nothing);
    }

    @Test
    void whatIsNoBatchIsRefused() {
        for (String sent : new String[] {
            "",
            "[]",
            "null",
            "{",
            "{}",
            "{\"events\": {}}",
            "{\"events\": [1]}",
            "{\"events\": []} x",
            "{\"events\": []}{}",
            "{\"events\": [], \"events\": []}",
            "{\"events\": [{\"id\": \"1\", \"id\": \"2\"}]}",
            "{\"events\": " + "[".repeat(5000),
            "{\"more\": " + "[".repeat(5000)
        }) {
            assertThatThrownBy(() -> batch(sent)).as(sent).isInstanceOf(JsonException.class);
        }
    }

    @Test
    void whatNobodyAskedForIsPassedOver() {
        assertThat(batch("{\"more\": {\"events\": [1]}, \"events\": [{\"id\": {\"id\": 1}}], \"n\": 1} ")
                        .events())
                .hasSize(1);
    }

    /** The rest of it is not read: a million numbers, or of events. */
    @Test
    @SuppressWarnings("InputStreamSlowMultibyteRead") // it counts what is asked for, one by one
    void theFiveHundredthIsTheLast() {
        assertThat(batch("{\"events\": [" + "{},".repeat(499) + "{}]}").events())
                .hasSize(500);
        AtomicInteger read = new AtomicInteger();
        InputStream endless = new InputStream() {
            private final byte[] start = "{\"events\": [".getBytes(StandardCharsets.US_ASCII);

            @Override
            public int read() {
                int at = read.getAndIncrement();
                return at < start.length ? start[at] : "{},".charAt((at - start.length) % 3);
            }
        };
        assertThatThrownBy(() -> EventBatchReader.read(endless)).isInstanceOf(UnfitBody.class);
        assertThat(read.get()).isLessThan(100_000);
    }

    private static DeviceEvent read(String event) {
        return batch("{\"events\": [" + event + "]}").events().get(0);
    }

    private static EventBatch batch(String sent) {
        return EventBatchReader.read(new ByteArrayInputStream(sent.getBytes(StandardCharsets.UTF_8)));
    }
}
