/** Slot and table of each agreed meeting, and proposals of the optimiser for all of them: nobody is ever booked twice. */
package be.egmont.timetable;
