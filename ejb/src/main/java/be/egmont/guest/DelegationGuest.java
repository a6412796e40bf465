package be.egmont.guest;

import be.egmont.access.GuestAccounts;
import be.egmont.delegation.Delegation;
import be.egmont.edition.Edition;
import be.egmont.kernel.Refusal;
import be.egmont.kernel.Row;
import be.egmont.kernel.Translated.Language;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** An address to which one delegation of an edition is open. */
@Entity
@Table(name = "guest")
@SuppressWarnings("UnusedVariable") // what lists read by SQL is written here and read nowhere else
public class DelegationGuest extends Row {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "edition_id")
    private Edition edition;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "delegation_id")
    private Delegation delegation;

    /** Null once it is erased. */
    private String mail;

    @Enumerated(EnumType.STRING)
    private Language language;

    @Column(name = "invited_by")
    private String invitedBy;

    @Column(name = "invited_at")
    private Instant invitedAt;

    @Column(name = "entered_at")
    private Instant enteredAt;

    @Column(name = "revoked_by")
    private String revokedBy;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Column(name = "erased_at")
    private Instant erasedAt;

    protected DelegationGuest() {}

    DelegationGuest(Delegation delegation, String mail, Language language, String by, Instant now) {
        this.delegation = delegation;
        this.edition = delegation.edition();
        this.mail = mail;
        this.language = language;
        this.invitedBy = by;
        this.invitedAt = now;
    }

    /** He has come in. */
    void enters(Instant now) {
        enteredAt = now;
    }

    /** He comes in no more. */
    void revoke(String by, Instant now) {
        expectOpen();
        revokedBy = by;
        revokedAt = now;
    }

    /** His address is kept no longer; if he could come in still, he does no more. */
    void erase(String by, Instant now) {
        if (isOpen()) {
            revoke(by, now);
        }
        mail = null;
        erasedAt = now;
    }

    /** Whether he comes in still. */
    boolean isOpen() {
        return revokedAt == null;
    }

    /** @throws Refusal {@code guest-revoked} when he does not come in any more */
    void expectOpen() {
        if (!isOpen()) {
            throw new Refusal("guest-revoked");
        }
    }

    /** The name of his principal: no provider gives such a one. */
    String subject() {
        return GuestAccounts.subject(reference());
    }

    public Delegation delegation() {
        return delegation;
    }

    public Edition edition() {
        return edition;
    }

    /** Null once it is erased. */
    public String mail() {
        return mail;
    }

    public Language language() {
        return language;
    }

    public String invitedBy() {
        return invitedBy;
    }
}
