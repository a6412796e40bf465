/**
 * Finds and proves the minimum number of breaks by conflict-driven clause learning, for problems of the size of the
 * literature's.
 */
package be.egmont.scheduling.exact;
