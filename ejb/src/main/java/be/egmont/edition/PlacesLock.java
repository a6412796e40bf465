package be.egmont.edition;

import jakarta.persistence.EntityManager;

/**
 * Who has which place in the sessions of an edition is settled by one transaction at a time. A place that is given up in one session may
 * free somebody who waits in another, so whoever could give one up holds all of them, and does so before he writes anything: else two
 * would wait for each other.
 */
public final class PlacesLock {

    private PlacesLock() {}

    /** Holds the places of the edition until the end of the transaction; who comes second waits. */
    public static void hold(EntityManager em, Edition edition) {
        em.createNativeQuery("SELECT count(*) FROM (SELECT pg_advisory_xact_lock(hashtextextended(?1, 0))) AS held")
                .setParameter(1, "places " + edition.id())
                .getSingleResult();
    }
}
