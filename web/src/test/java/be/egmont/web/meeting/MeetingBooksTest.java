package be.egmont.web.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.meeting.Priority;
import be.egmont.meeting.RequestSide;
import be.egmont.meeting.RequestState;
import be.egmont.meeting.Step;
import be.egmont.meeting.Wish;
import be.egmont.scheduling.why.Unplaced;
import be.egmont.timetable.Slot;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages put keys together from the words of the domain: each of them is in the books. */
class MeetingBooksTest {

    static Stream<String> keys() {
        return Stream.of(
                        of("meeting.state.", RequestState.values()),
                        of("meeting.step.", Step.values()),
                        of("meeting.part.", RequestSide.values()),
                        of("meeting.priority.", Priority.values()),
                        of("meeting.wish.", Wish.values()),
                        of("meeting.place.kept.", Slot.Kind.values()),
                        of("scheduling.why.", Unplaced.Reason.values()),
                        of("scheduling.cure.", Unplaced.Change.Kind.values()),
                        Stream.of(RequestState.values()).map(state -> "refusal.meeting-is-" + state.word()))
                .flatMap(all -> all);
    }

    private static Stream<String> of(String prefix, Enum<?>[] values) {
        return Stream.of(values).map(value -> prefix + value.name());
    }

    @ParameterizedTest
    @MethodSource("keys")
    void areInTheBooks(String key) {
        assertThat(ResourceBundle.getBundle("be.egmont.text.words", Locale.FRENCH)
                        .getString(key))
                .isNotBlank();
    }
}
