package be.egmont.reporting;

import be.egmont.attendance.SessionAttendance;
import java.io.Serializable;

/** R1: one session, one row for each person. */
public record SessionReport(Header header, SessionAttendance sheet, Quality quality) implements Serializable {}
