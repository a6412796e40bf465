/** The attendance reports: reads everything, writes nothing; the same inputs give the same file. */
package be.egmont.reporting;
