package be.egmont.meeting;

import be.egmont.delegation.Delegation;
import be.egmont.delegation.Participant;
import be.egmont.edition.Edition;
import be.egmont.kernel.Refusal;
import be.egmont.kernel.Row;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/**
 * One side's wish to meet the other. An organiser vets it; approved, it is put to the other side, which accepts or
 * declines; accepted, it waits for its place in the timetable. A verb that is not allowed in the present state is
 * refused.
 */
@Entity
@Table(name = "meeting_request")
public class MeetingRequest extends Row {

    /** How long a meeting may be: one, two or three slots. */
    static final Set<Integer> LENGTHS = Set.of(15, 30, 45);

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "edition_id")
    private Edition edition;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "asking_id")
    private Delegation asking;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "asked_id")
    private Delegation asked;

    /** Who comes for the asked side; null is its head. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "asked_member_id")
    private Participant askedMember;

    private String subject;
    private String note;

    @Enumerated(EnumType.STRING)
    private Priority priority;

    @Enumerated(EnumType.STRING)
    private Wish wish;

    @Column(name = "wished_on")
    private LocalDate wishedOn;

    private int minutes;

    @Enumerated(EnumType.STRING)
    private RequestState state = RequestState.SUBMITTED;

    private String reason;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "vetted_by")
    private String vettedBy;

    @Column(name = "vetted_at")
    private Instant vettedAt;

    @Column(name = "answered_by")
    private String answeredBy;

    @Column(name = "answered_at")
    private Instant answeredAt;

    protected MeetingRequest() {}

    /**
     * A request that waits for its vetting.
     *
     * @param by the account that asks on behalf of the delegation
     */
    public MeetingRequest(Delegation asking, Delegation asked, RequestMeeting order, String by, Instant at) {
        if (asking.equals(asked)) {
            throw new Refusal("meeting-with-oneself").at("partner");
        }
        if (!LENGTHS.contains(order.minutes())) {
            throw new Refusal("meeting-length").at("minutes");
        }
        this.edition = asking.edition();
        this.asking = asking;
        this.asked = asked;
        this.subject = order.subject();
        this.note = order.note();
        this.priority = order.priority();
        this.wish = order.wish();
        this.wishedOn = order.wishedOn();
        this.minutes = order.minutes();
        this.askedBy = by;
        this.askedAt = at;
    }

    /** An organiser approves it and forwards it to the other side. */
    void approve(String by, Instant at) {
        take(Step.APPROVED);
        vettedBy = by;
        vettedAt = at;
    }

    /** An organiser refuses it, with a reason. */
    void refuse(String why, String by, Instant at) {
        take(Step.REFUSED);
        reason = why;
        vettedBy = by;
        vettedAt = at;
    }

    /** An organiser takes back his decision; until the next one the other side knows nothing of it. */
    void reopen() {
        take(Step.REOPENED);
        reason = null;
        vettedBy = null;
        vettedAt = null;
    }

    /**
     * The other side agrees.
     *
     * @param member who comes for it; null is the head of the delegation
     */
    void accept(Participant member, String by, Instant at) {
        if (member != null && !member.delegation().equals(asked)) {
            throw new Refusal("meeting-member").at("member");
        }
        take(Step.ACCEPTED);
        askedMember = member == null || member.leads() ? null : member;
        answeredBy = by;
        answeredAt = at;
    }

    /** The other side declines, also after having accepted, with a reason. */
    void decline(String why, String by, Instant at) {
        take(Step.DECLINED);
        reason = why;
        answeredBy = by;
        answeredAt = at;
    }

    /** The asking side gives up. */
    public void withdraw() {
        take(Step.WITHDRAWN);
    }

    /** It has a place in the timetable. */
    public void scheduled() {
        take(Step.SCHEDULED);
    }

    /** Its place has changed. */
    public void moved() {
        take(Step.MOVED);
    }

    /** Somebody else of one side comes to it. */
    public void substituted() {
        take(Step.SUBSTITUTED);
    }

    /** Its place is removed; it waits for another. */
    public void unscheduled() {
        take(Step.UNSCHEDULED);
    }

    private void take(Step step) {
        if (!step.isPossibleFrom(state)) {
            throw new Refusal("meeting-is-" + state.word());
        }
        state = step.to();
    }

    /** Whether it is put to the other side; until then that side does not know of it. */
    boolean isKnownToAsked() {
        return vettedAt != null && state != RequestState.REFUSED;
    }

    public Edition edition() {
        return edition;
    }

    public Delegation asking() {
        return asking;
    }

    public Delegation asked() {
        return asked;
    }

    public Participant askedMember() {
        return askedMember;
    }

    public String subject() {
        return subject;
    }

    public String note() {
        return note;
    }

    public Priority priority() {
        return priority;
    }

    public Wish wish() {
        return wish;
    }

    public LocalDate wishedOn() {
        return wishedOn;
    }

    public int minutes() {
        return minutes;
    }

    public RequestState state() {
        return state;
    }

    public String reason() {
        return reason;
    }

    public String askedBy() {
        return askedBy;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public String vettedBy() {
        return vettedBy;
    }

    public Instant vettedAt() {
        return vettedAt;
    }

    public String answeredBy() {
        return answeredBy;
    }

    public Instant answeredAt() {
        return answeredAt;
    }
}
