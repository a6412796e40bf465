package be.egmont.job;

import be.egmont.access.CallerContext;
import be.egmont.audit.Origin;
import be.egmont.kernel.Refusal;
import be.egmont.kernel.Row;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A job and its states. Moments at which it is due and at which its node was last alive are those of the database; those that
 * people read are those of the clock.
 */
@Entity
public class Job extends Row {

    private String kind;
    private String topic;
    private String lane;

    @Column(name = "edition_id")
    private Long edition;

    private String payload;

    @Enumerated(EnumType.STRING)
    private JobState state = JobState.WAITING;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    private String roles;
    private String everywhere;

    @Column(name = "on_behalf")
    private Long onBehalf;

    @Enumerated(EnumType.STRING)
    private Origin.Channel channel;

    private String address;

    @Column(name = "due_at")
    private Instant dueAt;

    private int attempts;

    @SuppressWarnings("UnusedVariable") // for whoever looks at the table
    private String node;

    /** Whoever holds it has the job; while nobody runs it, nobody knows it. */
    private UUID claim = UUID.randomUUID();

    @Column(name = "beat_at")
    private Instant beatAt;

    @Enumerated(EnumType.STRING)
    private Stopping stopping;

    private int progress;
    private String step;

    @Column(name = "step_details")
    private String stepDetails;

    private String result;
    private String reason;

    @Column(name = "reason_details")
    private String reasonDetails;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected Job() {}

    Job(JobOrder<?> order, String payload, CallerContext asked, Instant due, Instant now) {
        this.kind = order.kind();
        this.topic = order.topic();
        this.lane = order.lane();
        this.edition = order.edition();
        this.payload = payload;
        this.askedBy = asked.subject();
        this.askedAt = now;
        this.roles = joined(asked.roles());
        this.everywhere = asked.everywhere() == null ? null : joined(asked.everywhere());
        this.onBehalf = asked.onBehalf();
        this.channel = asked.channel();
        this.address = asked.address();
        this.dueAt = due;
    }

    private static String joined(Set<String> names) {
        return names.stream().sorted().collect(Collectors.joining(" "));
    }

    private static Set<String> split(String names) {
        return names.isEmpty() ? Set.of() : new TreeSet<>(Arrays.asList(names.split(" ")));
    }

    /**
     * A node takes it on, or, when that has been tried often enough, ends it.
     *
     * @param moment the database's time
     * @return by what this attempt is known; empty when it has ended
     */
    Optional<UUID> claimedBy(String newNode, Retry retry, Instant moment, Instant now) {
        if (state.isOver()) {
            throw new IllegalStateException("The job " + reference() + " is over: " + state);
        }
        if (state == JobState.RUNNING) {
            // its node has not been heard of for too long
            if (isToBeCancelled()) {
                end(JobState.CANCELLED, now);
                return Optional.empty();
            }
            if (retry.after(attempts).isEmpty()) {
                fail(new Refusal("job-node-lost"), now);
                return Optional.empty();
            }
        }
        state = JobState.RUNNING;
        attempts++;
        node = newNode;
        claim = UUID.randomUUID();
        beatAt = moment;
        return Optional.of(claim);
    }

    /** Whether it is to end with nothing. */
    boolean isToBeCancelled() {
        return stopping == Stopping.CANCEL;
    }

    void done(String newResult, Instant now) {
        result = newResult;
        if (isToBeCancelled()) {
            end(JobState.CANCELLED, now);
        } else {
            progress = 100;
            end(JobState.DONE, now);
        }
    }

    /** It was told no, which it would be the next time as well. */
    void refused(Refusal why, Instant now) {
        if (isToBeCancelled()) {
            end(JobState.CANCELLED, now);
        } else {
            fail(why, now);
        }
    }

    /** Something went wrong that may go well the next time. */
    void broke(Retry retry, Instant moment, Instant now) {
        if (isToBeCancelled()) {
            end(JobState.CANCELLED, now);
            return;
        }
        retry.after(attempts)
                .ifPresentOrElse(
                        wait -> {
                            free();
                            dueAt = moment.plus(wait);
                        },
                        () -> fail(new Refusal("job-broke"), now));
    }

    /** Its node goes, in good order: that was no attempt. */
    void givenBack(Instant moment) {
        free();
        attempts--;
        dueAt = moment;
    }

    /** Somebody wants it to end; what waits and is to be cancelled ends here. */
    void stop(Stopping how, Instant now) {
        if (state.isOver()) {
            return;
        }
        if (stopping != Stopping.CANCEL) {
            stopping = how;
        }
        if (state == JobState.WAITING && how == Stopping.CANCEL) {
            end(JobState.CANCELLED, now);
        }
    }

    private void fail(Refusal why, Instant now) {
        reason = why.key();
        reasonDetails = Details.write(why.arguments());
        end(JobState.FAILED, now);
    }

    private void end(JobState how, Instant now) {
        state = how;
        claim = UUID.randomUUID();
        beatAt = null;
        endedAt = now;
    }

    private void free() {
        state = JobState.WAITING;
        claim = UUID.randomUUID();
        beatAt = null;
    }

    /** Who has asked for it. */
    CallerContext asked() {
        return new CallerContext(
                askedBy, split(roles), everywhere == null ? null : split(everywhere), onBehalf, channel, address);
    }

    String kind() {
        return kind;
    }

    Long edition() {
        return edition;
    }

    String lane() {
        return lane;
    }

    String payload() {
        return payload;
    }

    int attempts() {
        return attempts;
    }

    Instant dueAt() {
        return dueAt;
    }

    JobView view() {
        return new JobView(
                reference(),
                kind,
                topic,
                state,
                stopping,
                attempts,
                progress,
                step,
                Details.read(stepDetails),
                result,
                reason,
                Details.read(reasonDetails),
                askedBy,
                askedAt,
                endedAt);
    }
}
