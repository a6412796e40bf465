package be.egmont.notification;

import be.egmont.edition.Edition;
import be.egmont.kernel.Refusal;
import be.egmont.kernel.Row;
import be.egmont.kernel.Setting;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** What several people receive by one act of one person; what reaches many waits for a second person. */
@Entity
@Table(name = "letter_batch")
public class LetterBatch extends Row {

    /** No more than so many are written to without a second person, whatever is set; the database keeps the same number. */
    private static final int MOST_WITHOUT_SECOND = 20;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "edition_id")
    private Edition edition;

    @Enumerated(EnumType.STRING)
    private LetterKind kind;

    @Column(name = "session_id")
    private Long sessionId;

    private int recipients;

    /** As it was set when the letters were written: who sets it otherwise afterwards lets none of them leave. */
    @Column(name = "second_above")
    private int secondAbove;

    @Column(name = "needs_confirmation")
    private boolean needsConfirmation;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "confirmed_by")
    private String confirmedBy;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "rejected_by")
    private String rejectedBy;

    @Column(name = "rejected_at")
    private Instant rejectedAt;

    protected LetterBatch() {}

    LetterBatch(Edition edition, LetterKind kind, int recipients, int withoutSecond, String by, Instant at) {
        this.edition = edition;
        this.kind = kind;
        this.recipients = recipients;
        this.secondAbove = least(withoutSecond);
        this.needsConfirmation = recipients > secondAbove;
        this.askedBy = by;
        this.askedAt = at;
    }

    /** As many may be written to without a second person, as it is set now. */
    static int withoutSecond() {
        return least(Setting.MAIL_SECOND.number());
    }

    private static int least(int set) {
        return Math.max(0, Math.min(MOST_WITHOUT_SECOND, set));
    }

    /** All of them are about that session. */
    void isAbout(long session) {
        sessionId = session;
    }

    /** A second person agrees. */
    void confirm(String by, Instant at) {
        open();
        if (by.equals(askedBy)) {
            throw new Refusal("letter-second-person");
        }
        confirmedBy = by;
        confirmedAt = at;
    }

    /** Nothing of it is sent; whoever has asked may say so as well. */
    void reject(String by, Instant at) {
        open();
        rejectedBy = by;
        rejectedAt = at;
    }

    private void open() {
        if (!isWaiting()) {
            throw new Refusal("letter-batch-decided");
        }
    }

    /** Whether a second person has to decide. */
    boolean isWaiting() {
        return needsConfirmation && confirmedBy == null && rejectedBy == null;
    }

    int recipients() {
        return recipients;
    }

    Edition edition() {
        return edition;
    }

    LetterKind kind() {
        return kind;
    }
}
