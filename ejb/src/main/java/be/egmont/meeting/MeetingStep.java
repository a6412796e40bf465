package be.egmont.meeting;

import be.egmont.kernel.Row;
import be.egmont.programme.RoomTable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** One step in the life of a request: who did what, when and why. Written once, never changed. */
@Entity
@Table(name = "meeting_step")
public class MeetingStep extends Row {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "request_id")
    private MeetingRequest request;

    @Enumerated(EnumType.STRING)
    private Step step;

    private Instant at;
    private String actor;
    private String reason;

    @Column(name = "on_behalf")
    private String onBehalf;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "table_id")
    private RoomTable table;

    @Column(name = "starts_at")
    private Instant startsAt;

    protected MeetingStep() {}

    public MeetingStep(MeetingRequest request, Step step, String reason, String actor, Instant at) {
        this.request = request;
        this.step = step;
        this.reason = reason;
        this.actor = actor;
        this.at = at;
    }

    /** For whom the actor took it; null for himself. */
    MeetingStep onBehalfOf(String somebody) {
        onBehalf = somebody;
        return this;
    }

    /** Where the step put the meeting. */
    public MeetingStep to(Meeting meeting) {
        table = meeting.table();
        startsAt = meeting.when().from();
        return this;
    }

    public MeetingRequest request() {
        return request;
    }

    public Step step() {
        return step;
    }

    public Instant at() {
        return at;
    }

    public String actor() {
        return actor;
    }

    public String reason() {
        return reason;
    }

    public RoomTable table() {
        return table;
    }

    public Instant startsAt() {
        return startsAt;
    }
}
