package be.egmont.web.meeting;

import be.egmont.meeting.Meetings;
import be.egmont.meeting.Priority;
import be.egmont.meeting.Queue;
import be.egmont.meeting.RequestMeeting;
import be.egmont.meeting.RequestState;
import be.egmont.meeting.Step;
import be.egmont.meeting.Wish;
import be.egmont.timetable.Timetables;
import be.egmont.web.frame.Pager;
import be.egmont.web.rest.Calls;
import be.egmont.web.rest.Json;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Requests for meetings: the same verbs as on the pages, behind the same doors. Each names the version it was read in. */
@Path("meetings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class MeetingResource {

    @EJB
    private Meetings meetings;

    @EJB
    private Timetables timetables;

    @GET
    @Operation(summary = "The requests of the caller's delegation in the current edition, both ways, the latest first")
    public Response mine(@Context Request request) {
        return Json.tagged(
                request,
                jakarta.json.Json.createObjectBuilder()
                        .add("meetings", MeetingJson.rows(meetings.mine()))
                        .build());
    }

    @GET
    @Path("requests")
    @Operation(
            summary = "The organiser's requests",
            description =
                    "Filtered by state (as in SUBMITTED), priority and a part of a subject or name; fifty a page.")
    public Response queue(
            @Context Request request,
            @QueryParam("state") RequestState state,
            @QueryParam("priority") Priority priority,
            @QueryParam("q") String text,
            @QueryParam("page") @DefaultValue("1") int page) {
        int offset = (Math.max(1, page) - 1) * Pager.SIZE;
        Queue queue = meetings.queue(new Queue.Filter(state, text, priority), offset, Pager.SIZE);
        return Json.tagged(
                request,
                jakarta.json.Json.createObjectBuilder()
                        .add("total", queue.total())
                        .add("meetings", MeetingJson.rows(queue.rows()))
                        .build());
    }

    @GET
    @Path("{reference}")
    @Operation(summary = "One request: both sides, what happened to it, and the steps that the caller may take now")
    public Response one(@Context Request request, @PathParam("reference") UUID reference) {
        return Json.tagged(request, MeetingJson.view(meetings.view(reference)));
    }

    @POST
    @Operation(
            summary = "Ask for a meeting",
            description =
                    "partner (reference of a delegation), subject, priority (MUST, WANTED, NICE), minutes (15, 30,"
                            + " 45); optional note, wish (MORNING, AFTERNOON), wishedOn.")
    @Calls("meetings.request")
    public Response ask(@Context UriInfo uri, JsonObject sent) {
        Body body = new Body(sent);
        UUID made = meetings.request(new RequestMeeting(
                body.reference(body.given("partner")),
                body.text(body.given("subject")),
                body.text("note"),
                body.word(body.given("priority"), Priority.class),
                body.word("wish", Wish.class),
                body.day("wishedOn"),
                body.number("minutes")));
        return Response.created(
                        uri.getAbsolutePathBuilder().path(made.toString()).build())
                .entity(MeetingJson.view(meetings.view(made)))
                .build();
    }

    @POST
    @Path("{reference}/approve")
    @Operation(summary = "Put it to the other side; version")
    @Calls("meetings.approve")
    public JsonObject approve(@PathParam("reference") UUID reference, JsonObject sent) {
        meetings.approve(reference, new Body(sent).number("version"));
        return now(reference);
    }

    @POST
    @Path("{reference}/refuse")
    @Operation(summary = "Do not put it to the other side; version, reason")
    @Calls("meetings.refuse")
    public JsonObject refuse(@PathParam("reference") UUID reference, JsonObject sent) {
        Body body = new Body(sent);
        meetings.refuse(reference, body.number("version"), body.text("reason"));
        return now(reference);
    }

    @POST
    @Path("{reference}/accept")
    @Operation(summary = "Agree for the asked side; version, optional member (who comes, else its head)")
    @Calls("meetings.accept")
    public JsonObject accept(@PathParam("reference") UUID reference, JsonObject sent) {
        Body body = new Body(sent);
        meetings.accept(reference, body.number("version"), body.reference("member"));
        return now(reference);
    }

    @POST
    @Path("{reference}/decline")
    @Operation(summary = "Decline for the asked side; version, reason")
    @Calls("meetings.decline")
    public JsonObject decline(@PathParam("reference") UUID reference, JsonObject sent) {
        Body body = new Body(sent);
        meetings.decline(reference, body.number("version"), body.text("reason"));
        return now(reference);
    }

    @POST
    @Path("{reference}/withdraw")
    @Operation(summary = "Give up for the asking side; version")
    @Calls("meetings.withdraw")
    public JsonObject withdraw(@PathParam("reference") UUID reference, JsonObject sent) {
        meetings.withdraw(reference, new Body(sent).number("version"));
        return now(reference);
    }

    @GET
    @Path("{reference}/places")
    @Operation(summary = "The slots to come, with the tables that are free or with who is kept by what")
    public Response places(@Context Request request, @PathParam("reference") UUID reference) {
        JsonArrayBuilder slots = jakarta.json.Json.createArrayBuilder();
        timetables.places(reference).forEach(slot -> slots.add(MeetingJson.slot(slot)));
        return Json.tagged(
                request,
                jakarta.json.Json.createObjectBuilder().add("slots", slots).build());
    }

    @PUT
    @Path("{reference}/place")
    @Operation(summary = "Give an accepted request its place, or a placed meeting another one; version, start, table")
    @Calls("timetables.schedule")
    public JsonObject place(@PathParam("reference") UUID reference, JsonObject sent) {
        Body body = new Body(sent);
        if (meetings.view(reference).may(Step.MOVED)) {
            timetables.move(reference, body.number("version"), body.moment("start"), body.number("table"));
        } else {
            timetables.schedule(reference, body.number("version"), body.moment("start"), body.number("table"));
        }
        return now(reference);
    }

    @DELETE
    @Path("{reference}/place")
    @Operation(summary = "Take the place back; version as a parameter of the address")
    public JsonObject unplace(
            @PathParam("reference") UUID reference, @QueryParam("version") @DefaultValue("-1") int version) {
        timetables.unschedule(reference, version);
        return now(reference);
    }

    private JsonObject now(UUID reference) {
        return MeetingJson.view(meetings.view(reference));
    }
}
