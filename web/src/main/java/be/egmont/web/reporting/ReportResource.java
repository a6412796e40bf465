package be.egmont.web.reporting;

import be.egmont.attendance.AttendanceCounts;
import be.egmont.attendance.Attendances;
import be.egmont.attendance.Rate;
import be.egmont.attendance.SessionAttendance;
import be.egmont.reporting.Header;
import be.egmont.reporting.MatrixReport;
import be.egmont.reporting.Reports;
import be.egmont.reporting.SessionReport;
import be.egmont.reporting.SummaryReport;
import be.egmont.web.attendance.RegisterResource;
import be.egmont.web.frame.Language;
import be.egmont.web.rest.Json;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.BadRequestException;
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
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;

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
    @Operation(summary = "R1, who was at a session (its code), as known at a moment (ISO 8601; now when left out)")
    public Response session(
            @Context Request request,
            @PathParam("session") String session,
            @QueryParam("edition") String edition,
            @QueryParam("at") String at) {
        SessionReport report = report(edition, session, at);
        return Json.tagged(
                request,
                head("R1", report.header())
                        .add("sheet", RegisterResource.json(report.sheet()))
                        .build());
    }

    @GET
    @Path("summary")
    @Operation(summary = "R2, how many were at each session of an edition (its code; that of these days when left out)")
    public Response summary(
            @Context Request request, @QueryParam("edition") String edition, @QueryParam("at") String at) {
        SummaryReport report = reports.summary(edition, moment(at));
        JsonArrayBuilder sessions = jakarta.json.Json.createArrayBuilder();
        for (SessionAttendance sheet : report.sheets()) {
            JsonObjectBuilder object = tally(sheet.tally());
            Json.put(object, "session", sheet.session().code());
            put(object, "fill", sheet.fill());
            sessions.add(object);
        }
        return Json.tagged(
                request,
                head("R2", report.header())
                        .add("sessions", sessions)
                        .add("total", tally(report.total()))
                        .build());
    }

    @GET
    @Path("matrix")
    @Operation(
            summary =
                    "R4, each post at each session: F in full, L late, P partial, A absent, E excused, - not expected")
    public Response matrix(
            @Context Request request, @QueryParam("edition") String edition, @QueryParam("at") String at) {
        MatrixReport report = reports.matrix(edition, moment(at));
        JsonArrayBuilder sessions = jakarta.json.Json.createArrayBuilder();
        report.sessions().forEach(session -> sessions.add(session.code()));
        JsonArrayBuilder posts = jakarta.json.Json.createArrayBuilder();
        report.posts().forEach(post -> posts.add(json(post)));
        return Json.tagged(
                request,
                head("R4", report.header())
                        .add("sessions", sessions)
                        .add("posts", posts)
                        .build());
    }

    private static JsonObjectBuilder json(MatrixReport.PostRow post) {
        JsonObjectBuilder object = jakarta.json.Json.createObjectBuilder();
        Json.put(object, "post", post.post().code());
        Json.put(object, "region", post.post().region());
        JsonArrayBuilder cells = jakarta.json.Json.createArrayBuilder();
        post.cells().forEach(cell -> cells.add(cell.status().letter()));
        object.add("cells", cells);
        put(object, "rate", post.heads().presence());
        put(object, "represented", post.represented());
        return object;
    }

    @POST
    @Path("sessions/{session}/exports")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({Spreadsheet.TYPE, Csv.TYPE})
    @Operation(
            summary =
                    "Takes R1 out as a file: {\"format\": XLSX or CSV, \"reason\"}; the reason is kept in the journal")
    public Response takeSession(
            @PathParam("session") String session,
            @QueryParam("edition") String edition,
            @QueryParam("at") String at,
            JsonObject body) {
        SessionReport report = report(edition, session, at);
        return take(body, report.header(), (words, format) -> ReportFile.of(report, words, format));
    }

    @POST
    @Path("summary/exports")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({Spreadsheet.TYPE, Csv.TYPE})
    @Operation(summary = "Takes R2 out as a file")
    public Response takeSummary(@QueryParam("edition") String edition, @QueryParam("at") String at, JsonObject body) {
        SummaryReport report = reports.summary(edition, moment(at));
        return take(body, report.header(), (words, format) -> ReportFile.of(report, words, format));
    }

    @POST
    @Path("matrix/exports")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({Spreadsheet.TYPE, Csv.TYPE})
    @Operation(summary = "Takes R4 out as a file")
    public Response takeMatrix(@QueryParam("edition") String edition, @QueryParam("at") String at, JsonObject body) {
        MatrixReport report = reports.matrix(edition, moment(at));
        return take(body, report.header(), (words, format) -> ReportFile.of(report, words, format));
    }

    private Response take(JsonObject body, Header header, BiFunction<Wording, ReportFile.Format, ReportFile> maker) {
        if (body == null) {
            throw new BadRequestException();
        }
        Wording words = new Wording(language.getCurrent(), header.edition().zone());
        ReportFile file = maker.apply(words, format(body.getString("format", "XLSX")));
        reports.exported(
                header.edition().code(), file.report(), body.getString("reason", null), file.name(), file.sha256());
        return Response.ok(file.bytes(), file.type())
                .header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"")
                .build();
    }

    private static ReportFile.Format format(String name) {
        try {
            return ReportFile.Format.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw new BadRequestException(unknown);
        }
    }

    private SessionReport report(String edition, String session, String at) {
        return reports.session(
                attendances.sessionWithCode(edition, session).session().reference(), moment(at));
    }

    private static Instant moment(String at) {
        try {
            return at == null ? null : OffsetDateTime.parse(at).toInstant();
        } catch (DateTimeException malformed) {
            throw new BadRequestException(malformed);
        }
    }

    private static JsonObjectBuilder head(String report, Header header) {
        JsonObjectBuilder object = jakarta.json.Json.createObjectBuilder();
        Json.put(object, "report", report);
        Json.put(object, "edition", header.edition().code());
        Json.put(object, "asOf", header.asOf());
        Json.put(object, "programme", header.programmeVersion());
        Json.put(object, "rules", header.rulesVersion());
        Json.put(object, "corrections", header.corrections());
        Json.put(object, "journal", header.journal());
        Json.put(object, "onTimeMinutes", header.thresholds().onTimeMinutes());
        Json.put(object, "fullPercent", header.thresholds().fullPercent());
        Json.put(object, "latePercent", header.thresholds().latePercent());
        return object;
    }

    private static JsonObjectBuilder tally(AttendanceCounts tally) {
        JsonObjectBuilder object = jakarta.json.Json.createObjectBuilder();
        Json.put(object, "expected", tally.expected());
        Json.put(object, "full", tally.full());
        Json.put(object, "late", tally.late());
        Json.put(object, "partial", tally.partial());
        Json.put(object, "absent", tally.absent());
        Json.put(object, "excused", tally.excused());
        Json.put(object, "notYet", tally.notYet());
        Json.put(object, "unplanned", tally.unplanned());
        put(object, "rate", tally.presence());
        put(object, "strict", tally.strict());
        return object;
    }

    /** A share as a number; null out of nothing. */
    private static void put(JsonObjectBuilder object, String name, Rate rate) {
        rate.share().ifPresentOrElse(share -> object.add(name, share), () -> object.addNull(name));
    }
}
