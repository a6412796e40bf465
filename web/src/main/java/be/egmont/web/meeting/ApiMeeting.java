package be.egmont.web.meeting;

import be.egmont.meeting.Priority;
import be.egmont.meeting.RequestRow;
import be.egmont.meeting.RequestSide;
import be.egmont.meeting.RequestState;
import be.egmont.meeting.RequestView;
import be.egmont.meeting.Step;
import be.egmont.meeting.StepRow;
import be.egmont.meeting.Wish;
import be.egmont.web.rest.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A request for a meeting as the API tells it.
 *
 * @param steps with {@code may} and {@code members} only where one request is asked for, not in lists
 * @param may the steps that the caller may take now
 * @param members who may come for the asked side, for who may accept
 */
@Schema(name = "Meeting")
public record ApiMeeting(
        @Schema(required = true) UUID reference,
        @Schema(required = true) int version,
        @Schema(required = true) RequestState state,
        RequestSide part,
        String subject,
        String note,
        Priority priority,
        Wish wish,
        LocalDate wishedOn,
        int minutes,
        Instant askedAt,
        String reason,
        @Schema(required = true) Side asking,
        @Schema(required = true) Side asked,
        Place place,
        List<Happened> steps,
        List<Step> may,
        List<Member> members) {

    /** One of the two who meet. */
    @Schema(name = "MeetingSide")
    public record Side(UUID delegation, String code, LocalizedText title, String member) {

        static Side of(be.egmont.meeting.Side side) {
            return new Side(side.delegation(), side.code(), LocalizedText.of(side.title()), side.member());
        }
    }

    /** When and where. */
    @Schema(name = "MeetingPlace")
    public record Place(
            @Schema(required = true) Instant from,
            @Schema(required = true) Instant to,
            int table,
            LocalizedText room) {

        static Place of(be.egmont.meeting.Place place) {
            return place == null
                    ? null
                    : new Place(place.from(), place.to(), place.table(), LocalizedText.of(place.room()));
        }
    }

    /** What somebody did with it. */
    @Schema(name = "MeetingStep")
    public record Happened(
            @Schema(required = true) Step step,
            Instant at,
            String by,
            String onBehalf,
            String reason,
            Instant startsAt,
            Integer table) {

        static Happened of(StepRow row) {
            return new Happened(
                    row.step(), row.at(), row.actor(), row.onBehalf(), row.reason(), row.startsAt(), row.table());
        }
    }

    /** Somebody who may come for the asked side. */
    @Schema(name = "MeetingMember")
    public record Member(@Schema(required = true) UUID reference, String name, boolean leads) {}

    /** Those of the caller's delegation. */
    @Schema(name = "Meetings")
    public record All(@Schema(required = true) List<ApiMeeting> items) {}

    /** One page of all requests. */
    @Schema(name = "MeetingRequests")
    public record Page(long total, @Schema(required = true) List<ApiMeeting> items) {}

    static List<ApiMeeting> all(List<RequestRow> rows) {
        return rows.stream().map(row -> of(row, null, null, null)).toList();
    }

    static ApiMeeting of(RequestView view) {
        return of(
                view.row(),
                view.steps().stream().map(Happened::of).toList(),
                view.may().stream().sorted().toList(),
                view.members().stream()
                        .map(member -> new Member(member.reference(), member.name(), member.leads()))
                        .toList());
    }

    private static ApiMeeting of(RequestRow row, List<Happened> steps, List<Step> may, List<Member> members) {
        return new ApiMeeting(
                row.reference(),
                row.version(),
                row.state(),
                row.part(),
                row.subject(),
                row.note(),
                row.priority(),
                row.wish(),
                row.wishedOn(),
                row.minutes(),
                row.askedAt(),
                row.reason(),
                Side.of(row.asking()),
                Side.of(row.asked()),
                Place.of(row.place()),
                steps,
                may,
                members);
    }
}
