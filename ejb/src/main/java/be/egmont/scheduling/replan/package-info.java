/** Repairs a timetable on the day, when somebody is ill or late or a room is lost, with as few changes as possible. */
package be.egmont.scheduling.replan;
