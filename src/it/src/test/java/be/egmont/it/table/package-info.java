/** Who may what, how far, and by which ways: one table, from which the walks through doors, REST and pages are made. */
package be.egmont.it.table;
