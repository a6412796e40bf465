/** Mends a timetable on the day: somebody is ill or late, a room is lost, and as few as possible should notice. */
package be.egmont.scheduling.replan;
