/** An independent judge of timetables: it reads the problem and the placements and shares no code with the search. */
package be.egmont.scheduling.check;
