/** One year's contact days: the one place for dates, zone and thresholds. */
package be.egmont.edition;
