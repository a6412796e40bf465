package be.egmont.web.reporting;

import be.egmont.reporting.ReportFile;
import be.egmont.web.rest.RequestBody;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * To take a report out.
 *
 * @param format a spreadsheet when left out
 * @param reason kept in the journal
 */
@Schema(name = "ReportToExport")
public record ExportOrder(ReportFile.Format format, String reason) implements RequestBody {}
