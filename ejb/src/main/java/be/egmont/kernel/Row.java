package be.egmont.kernel;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrePersist;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.util.UUID;

/** What every editable entity has: an internal id, a public reference, and a version that detects lost updates. */
@MappedSuperclass
public abstract class Row {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "row_id")
    @SequenceGenerator(name = "row_id", sequenceName = "row_id", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(nullable = false, updatable = false)
    private UUID reference;

    protected Row() {}

    public Long id() {
        return id;
    }

    /** Drawn when it is first asked for, not for each row that is read and brings its own: drawing is slow. */
    public UUID reference() {
        if (reference == null) {
            reference = UUID.randomUUID();
        }
        return reference;
    }

    @PrePersist
    void drawReference() {
        reference();
    }

    public int version() {
        return version;
    }

    /**
     * Refuses to go on when somebody else has changed the row since the caller read it.
     *
     * @param seen the version that the caller has seen
     * @throws Refusal.Stale when it is not the version of today
     */
    public void expect(int seen) {
        if (seen != version) {
            throw new Refusal.Stale();
        }
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Row row
                        && getClass() == row.getClass()
                        && reference().equals(row.reference()));
    }

    @Override
    public int hashCode() {
        return reference().hashCode();
    }
}
