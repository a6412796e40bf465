package be.egmont.programme;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;

/** A session as one release froze it; never changed again. */
@Entity
@Table(name = "released_session")
@AssociationOverride(
        name = "rooms",
        joinTable =
                @JoinTable(
                        name = "released_session_room",
                        joinColumns = @JoinColumn(name = "released_session_id"),
                        inverseJoinColumns = @JoinColumn(name = "room_id")))
class ReleasedSession extends Item {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "release_id")
    private Release release;

    /** The reference of the session that it is the copy of. */
    private UUID session;

    protected ReleasedSession() {}

    ReleasedSession(Release release, Session session) {
        super(session);
        this.release = release;
        this.session = session.reference();
    }

    Release release() {
        return release;
    }

    UUID session() {
        return session;
    }
}
