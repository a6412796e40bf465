package be.egmont.attendance;

import be.egmont.edition.Edition;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Gives numbers to badges, as in {@code 2026-0042}: the code of the edition, and four digits or more that go on after the
 * highest one there. What is free below it stays free, since such a badge may still be in a pocket; what two nodes give at
 * the same time the database tells apart.
 */
public final class BadgeNumbers {

    private final Map<String, Integer> highest = new HashMap<>();

    /** With the badges that there are in that edition. */
    public static BadgeNumbers of(EntityManager em, Edition edition) {
        BadgeNumbers numbers = new BadgeNumbers();
        em.createQuery("SELECT t.badge FROM Participant t WHERE t.edition = :edition", String.class)
                .setParameter("edition", edition)
                .getResultList()
                .forEach(badge -> numbers.given(edition.code(), badge));
        return numbers;
    }

    /** Takes note of a badge that there is; one with another ending counts for nothing. */
    public void given(String edition, String badge) {
        String digits = badge.substring(badge.lastIndexOf('-') + 1);
        if (digits.matches("[0-9]{1,9}")) {
            highest.merge(edition, Integer.parseInt(digits), Math::max);
        }
    }

    /** The next one of the edition. */
    public String next(String edition) {
        return String.format(Locale.ROOT, "%s-%04d", edition, highest.merge(edition, 1, Integer::sum));
    }
}
