package be.egmont.delegation;

import be.egmont.edition.Edition;
import be.egmont.kernel.Row;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** How many a delegation of one kind may bring to one edition, beside its head. */
@Entity
@Table(name = "delegation_quota")
@SuppressWarnings("UnusedVariable") // the kind is what the database looks at
public class DelegationQuota extends Row {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "edition_id")
    private Edition edition;

    private String kind;
    private int companions;

    protected DelegationQuota() {}

    DelegationQuota(Edition edition, String kind) {
        this.edition = edition;
        this.kind = kind;
    }

    /** So many from now on; who is there already stays. */
    void allows(int most) {
        companions = most;
    }
}
