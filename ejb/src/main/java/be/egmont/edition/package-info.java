/**
 * One year's contact days: the one place for dates, zone, deadlines and thresholds. Everybody reads them by {@code Editions}; the
 * team makes, copies and changes them by {@code EditionPlans}. What else belongs to an edition lies above and hangs on it.
 */
package be.egmont.edition;
