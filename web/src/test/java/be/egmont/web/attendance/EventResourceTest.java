package be.egmont.web.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.attendance.DeviceEvent;
import be.egmont.attendance.Direction;
import be.egmont.attendance.Source;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventResourceTest {

    private static final String ID = "3f2504e0-4f89-11d3-9a0c-0305e82c3301";

    @Test
    void anEventIsReadWithTheTimeOfItsDevice() {
        assertThat(read("{\"id\": \"" + ID + "\", \"session\": \"S09\", \"badge\": \"B-1\", \"direction\": \"IN\","
                        + " \"at\": \"2026-02-03T14:02:00+01:00\", \"source\": \"QR\", \"device\": \"door 2\"}"))
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
        assertThat(read("{\"id\": \"1\", \"session\": 9, \"badge\": null, \"direction\": \"in\","
                        + " \"at\": \"2026-02-03\", \"source\": \"CAMERA\", \"device\": []}"))
                .isEqualTo(nothing);
    }

    private static DeviceEvent read(String event) {
        try (JsonReader reader = Json.createReader(new StringReader("{\"events\": [" + event + "]}"))) {
            return EventResource.read(reader.readObject()).get(0);
        }
    }
}
