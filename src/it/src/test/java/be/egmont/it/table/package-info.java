/**
 * Who may what, how far, and by which ways: one table, from which the checks of boundaries, REST and pages are made.
 */
package be.egmont.it.table;
