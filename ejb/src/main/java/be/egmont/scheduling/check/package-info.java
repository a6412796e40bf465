/** An independent verification and scoring of timetables, which shares no code with the search. */
package be.egmont.scheduling.check;
