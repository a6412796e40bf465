package be.egmont.persistence;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;

/** Finds entities by the reference under which pages, files and the API know them. */
public final class References {

    private References() {}

    /** The one with that reference; empty when there is none, and when the reader has named none. */
    public static <T> Optional<T> find(EntityManager em, Class<T> type, UUID reference) {
        // not asked of the database: EclipseLink 5 sends null as a text, which PostgreSQL compares with no UUID
        return reference == null
                ? Optional.empty()
                : em.createQuery("SELECT x FROM " + type.getSimpleName() + " x WHERE x.reference = :reference", type)
                        .setParameter("reference", reference)
                        .getResultStream()
                        .findFirst();
    }
}
