package be.egmont.access;

import be.egmont.kernel.Refusal;
import be.egmont.kernel.Row;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A role that an administrator has given to somebody, for a reason and a time. An administrator has to be confirmed by
 * a second one, and nobody grants a role to themselves.
 */
@Entity
@Table(name = "role_grant")
public class Grant extends Row {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    private Account account;

    private String role;

    @Column(name = "edition_id")
    private Long edition;

    @Column(name = "post_id")
    private Long post;

    @Column(name = "organisation_id")
    private Long organisation;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(nullable = false)
    private String reason;

    @Column(name = "given_by")
    private String givenBy;

    @Column(name = "given_at")
    private Instant givenAt;

    @Column(name = "confirmed_by")
    private String confirmedBy;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "revoked_by")
    private String revokedBy;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Column(name = "revoked_why")
    private String revokedWhy;

    protected Grant() {}

    Grant(Account account, ScopedRole reach, GrantPeriod span, String reason, String by, Instant now) {
        String given = reach.role();
        if (!Role.ALL.contains(given)) {
            throw new Refusal("grant-role").at("role");
        }
        if (GuestAccounts.isGuest(account.subject())) {
            throw new Refusal("grant-guest").at("role");
        }
        if (by.equals(account.subject())) {
            throw new Refusal("grant-self");
        }
        if (account.subject() == null && given.equals(Role.ADMINISTRATOR)) {
            // who it is would be decided by whoever brings in the next list of people
            throw new Refusal("grant-administrator-unknown").at("role");
        }
        if (reach.edition() != null && given.equals(Role.ADMINISTRATOR)) {
            throw new Refusal("grant-administrator-edition").at("bound");
        }
        if (reach.isForOne() && !given.equals(Role.DELEGATION_MANAGER)) {
            throw new Refusal("grant-delegation-role").at("delegation");
        }
        if (span.isOver(now)) {
            throw new Refusal("grant-over").at("until");
        }
        this.account = account;
        this.role = given;
        this.edition = reach.edition();
        this.post = reach.post();
        this.organisation = reach.organisation();
        this.startsAt = span.from();
        this.endsAt = span.until();
        this.reason = reason;
        this.givenBy = by;
        this.givenAt = now;
    }

    /** What a guest is given who came in by a link. */
    static Grant ofGuest(Account account, ScopedRole reach, GrantPeriod span, String reason, String by, Instant now) {
        Grant grant = new Grant();
        grant.account = account;
        grant.role = Role.DELEGATION_GUEST;
        grant.edition = reach.edition();
        grant.post = reach.post();
        grant.organisation = reach.organisation();
        grant.startsAt = span.from();
        grant.endsAt = span.until();
        grant.reason = reason;
        grant.givenBy = by;
        grant.givenAt = now;
        return grant;
    }

    /** It is over now, unless it was before. */
    void ends(String by, String why, Instant now) {
        if (revokedAt == null && !span().isOver(now)) {
            revoke(by, why, now);
        }
    }

    /** The second administrator agrees: neither the one who gave it nor the one who gets it. */
    void confirm(String by, Instant now) {
        if (!needsConfirming() || revokedAt != null || span().isOver(now)) {
            throw new Refusal("grant-not-waiting");
        }
        if (by.equals(givenBy) || by.equals(account.subject())) {
            throw new Refusal("grant-confirm-other");
        }
        confirmedBy = by;
        confirmedAt = now;
    }

    void revoke(String by, String why, Instant now) {
        if (revokedAt != null || span().isOver(now)) {
            throw new Refusal("grant-ended");
        }
        revokedBy = by;
        revokedAt = now;
        revokedWhy = why;
    }

    private boolean needsConfirming() {
        return role.equals(Role.ADMINISTRATOR) && confirmedBy == null;
    }

    private GrantPeriod span() {
        return new GrantPeriod(startsAt, endsAt);
    }

    Account account() {
        return account;
    }

    String role() {
        return role;
    }
}
