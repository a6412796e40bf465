/** Upper bounds: what no timetable of a problem can exceed, whoever makes it. */
package be.egmont.scheduling.bound;
