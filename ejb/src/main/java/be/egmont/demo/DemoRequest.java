package be.egmont.demo;

import be.egmont.meeting.Priority;
import be.egmont.meeting.RequestState;
import be.egmont.meeting.Wish;

/**
 * A request of the demonstration: who asked whom for what, and what became of it.
 *
 * @param reason why it was refused or declined, else null
 */
record DemoRequest(
        DemoSide asking,
        DemoSide asked,
        String subject,
        String note,
        Priority priority,
        Wish wish,
        int minutes,
        RequestState state,
        String reason) {

    DemoSide organisation() {
        return asking.isPost() ? asked : asking;
    }

    DemoSide post() {
        return asking.isPost() ? asking : asked;
    }
}
