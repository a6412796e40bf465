package be.egmont.programme;

import be.egmont.edition.Edition;
import be.egmont.kernel.Row;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** One numbered release of an edition's programme; never changed again. */
@Entity
@Table(name = "programme_release")
class Release extends Row {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "edition_id")
    private Edition edition;

    private int number;

    @Column(name = "released_at")
    private Instant releasedAt;

    @Column(name = "released_by")
    private String releasedBy;

    private int people;

    protected Release() {}

    Release(Edition edition, Instant releasedAt, String releasedBy, int people) {
        this.edition = edition;
        this.number = edition.programmeVersion();
        this.releasedAt = releasedAt;
        this.releasedBy = releasedBy;
        this.people = people;
    }

    Edition edition() {
        return edition;
    }

    int number() {
        return number;
    }

    Instant releasedAt() {
        return releasedAt;
    }

    String releasedBy() {
        return releasedBy;
    }

    int people() {
        return people;
    }
}
