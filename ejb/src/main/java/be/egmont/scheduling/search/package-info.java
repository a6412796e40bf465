/** The search for a timetable: a greedy first answer, then simulated annealing over Kempe chains. */
package be.egmont.scheduling.search;
