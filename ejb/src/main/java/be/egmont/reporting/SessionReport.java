package be.egmont.reporting;

import be.egmont.attendance.Sheet;
import java.io.Serializable;

/** R1: one session, one row for each person. */
public record SessionReport(Header header, Sheet sheet, Quality quality) implements Serializable {}
