package be.egmont.needs;

import be.egmont.delegation.Participant;
import be.egmont.edition.Edition;
import be.egmont.kernel.Row;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** The needs of one participant, sealed, with the consent by which they are kept. */
@Entity
@Table(name = "participant_needs")
@SuppressWarnings("UnusedVariable") // the evidence of the consent is read by SQL
public class SealedNeeds extends Row {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "edition_id")
    private Edition edition;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "participant_id")
    private Participant participant;

    @Column(name = "key_name")
    private String keyName;

    private byte[] sealed;

    @Column(name = "consent_text")
    private int consentText;

    @Column(name = "consented_at")
    private Instant consentedAt;

    @Column(name = "stated_by")
    private String statedBy;

    @Column(name = "on_behalf")
    private boolean onBehalf;

    protected SealedNeeds() {}

    SealedNeeds(Participant participant) {
        this.participant = participant;
        this.edition = participant.edition();
    }

    /** What a participant has said of himself. Users go through the boundary {@link Needs}. */
    public static SealedNeeds of(Participant participant, NeedsStatement statement, NeedsKeys keys, Instant now) {
        SealedNeeds needs = new SealedNeeds(participant);
        needs.become(statement, new NeedsSeal(keys), participant.person().name(), false, now);
        return needs;
    }

    /**
     * From now on they are these, by a consent that was given now.
     *
     * @param by who says it
     * @param forHim whether that is somebody else
     */
    void become(NeedsStatement statement, NeedsSeal seal, String by, boolean forHim, Instant now) {
        keyName = seal.key();
        sealed = seal.seal(reference(), participant.reference(), NeedsText.write(statement));
        consentText = Consent.TEXT;
        consentedAt = now;
        statedBy = by;
        onBehalf = forHim;
    }

    /** What they are; empty when they cannot be opened. */
    Optional<NeedsStatement> open(NeedsSeal seal) {
        return seal.open(keyName, reference(), participant.reference(), sealed).map(NeedsText::read);
    }

    boolean onBehalf() {
        return onBehalf;
    }

    Instant consentedAt() {
        return consentedAt;
    }
}
