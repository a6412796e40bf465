package be.egmont.web.reporting;

import be.egmont.attendance.Attendances;
import be.egmont.reporting.Csv;
import be.egmont.reporting.Header;
import be.egmont.reporting.MatrixReport;
import be.egmont.reporting.ReportFile;
import be.egmont.reporting.Reports;
import be.egmont.reporting.SessionReport;
import be.egmont.reporting.Spreadsheet;
import be.egmont.reporting.SummaryReport;
import be.egmont.reporting.Wording;
import be.egmont.web.frame.Language;
import be.egmont.web.rest.Calls;
import be.egmont.web.rest.Json;
import be.egmont.web.rest.Localized;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The attendance reports for other systems: to be read as JSON, or taken out as a file with a reason. */
@Path("reports")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ReportResource {

    @EJB
    private Reports reports;

    @EJB
    private Attendances attendances;

    @Inject
    private Language language;

    @GET
    @Path("sessions/{session}")
    @Operation(
            operationId = "getSessionReport",
            summary = "R1, who was at a session (its code), as known at a moment (ISO 8601; now when left out)")
    @APIResponseSchema(ApiReport.OfSession.class)
    public Response session(
            @Context Request request,
            @PathParam("session") String session,
            @QueryParam("edition") String edition,
            @QueryParam("at") Instant at) {
        return Json.tagged(request, ApiReport.OfSession.of(report(edition, session, at)));
    }

    @GET
    @Path("summary")
    @Operation(
            operationId = "getSummaryReport",
            summary = "R2, how many were at each session of an edition (its code; that of these days when left out)")
    @APIResponseSchema(ApiReport.Summary.class)
    public Response summary(
            @Context Request request, @QueryParam("edition") String edition, @QueryParam("at") Instant at) {
        return Json.tagged(request, ApiReport.Summary.of(reports.summary(edition, at)));
    }

    @GET
    @Path("matrix")
    @Operation(operationId = "getMatrixReport", summary = "R4, what became of each post at each session")
    @APIResponseSchema(ApiReport.Matrix.class)
    public Response matrix(
            @Context Request request, @QueryParam("edition") String edition, @QueryParam("at") Instant at) {
        return Json.tagged(request, ApiReport.Matrix.of(reports.matrix(edition, at)));
    }

    @POST
    @Path("sessions/{session}/exports")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({Spreadsheet.TYPE, Csv.TYPE})
    @Localized
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(mediaType = Spreadsheet.TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = Csv.KIND, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @Operation(
            operationId = "exportSessionReport",
            summary = "Takes R1 out as a file; the reason is kept in the journal")
    @Calls("reports.exported")
    public Response takeSession(
            @PathParam("session") String session,
            @QueryParam("edition") String edition,
            @QueryParam("at") Instant at,
            ExportOrder order) {
        SessionReport report = report(edition, session, at);
        return take(order, report.header(), (words, format) -> ReportFile.of(report, words, format));
    }

    @POST
    @Path("summary/exports")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({Spreadsheet.TYPE, Csv.TYPE})
    @Localized
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(mediaType = Spreadsheet.TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = Csv.KIND, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @Operation(operationId = "exportSummaryReport", summary = "Takes R2 out as a file")
    @Calls("reports.exported")
    public Response takeSummary(
            @QueryParam("edition") String edition, @QueryParam("at") Instant at, ExportOrder order) {
        SummaryReport report = reports.summary(edition, at);
        return take(order, report.header(), (words, format) -> ReportFile.of(report, words, format));
    }

    @POST
    @Path("matrix/exports")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({Spreadsheet.TYPE, Csv.TYPE})
    @Localized
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(mediaType = Spreadsheet.TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = Csv.KIND, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @Operation(operationId = "exportMatrixReport", summary = "Takes R4 out as a file")
    @Calls("reports.exported")
    public Response takeMatrix(@QueryParam("edition") String edition, @QueryParam("at") Instant at, ExportOrder order) {
        MatrixReport report = reports.matrix(edition, at);
        return take(order, report.header(), (words, format) -> ReportFile.of(report, words, format));
    }

    private Response take(ExportOrder order, Header header, BiFunction<Wording, ReportFile.Format, ReportFile> maker) {
        Wording words = new Wording(language.getCurrent(), header.edition().zone());
        ReportFile file = maker.apply(words, order.format() == null ? ReportFile.Format.XLSX : order.format());
        reports.exported(header.edition().code(), file.report(), order.reason(), file.name(), file.sha256());
        return Response.ok(file.bytes(), file.type())
                .header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"")
                .build();
    }

    private SessionReport report(String edition, String session, Instant at) {
        return reports.session(
                attendances.sessionWithCode(edition, session).session().reference(), at);
    }
}
