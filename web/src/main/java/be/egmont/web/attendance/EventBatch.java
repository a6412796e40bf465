package be.egmont.web.attendance;

import be.egmont.attendance.DeviceEvent;
import java.util.List;

/** What a device sends at once. */
public record EventBatch(List<DeviceEvent> events) {

    /** More than any door sees in an hour. */
    static final int MOST = 500;

    public EventBatch {
        events = List.copyOf(events);
    }
}
