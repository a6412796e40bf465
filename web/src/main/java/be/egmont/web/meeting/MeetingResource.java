package be.egmont.web.meeting;

import be.egmont.meeting.Meetings;
import be.egmont.meeting.Priority;
import be.egmont.meeting.Queue;
import be.egmont.meeting.RequestState;
import be.egmont.meeting.Step;
import be.egmont.timetable.Timetables;
import be.egmont.web.frame.Pager;
import be.egmont.web.rest.Calls;
import be.egmont.web.rest.Json;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

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
    @Operation(
            operationId = "getMeetings",
            summary = "The requests of the caller's delegation in the current edition, both ways, the latest first")
    @APIResponseSchema(ApiMeeting.All.class)
    public Response mine(@Context Request request) {
        return Json.tagged(request, new ApiMeeting.All(ApiMeeting.all(meetings.mine())));
    }

    @GET
    @Path("requests")
    @Operation(
            operationId = "getMeetingRequests",
            summary = "The organiser's requests",
            description =
                    "Filtered by state (as in submitted), priority and a part of a subject or name; fifty a page.")
    @APIResponseSchema(ApiMeeting.Page.class)
    public Response queue(
            @Context Request request,
            @QueryParam("state") RequestState state,
            @QueryParam("priority") Priority priority,
            @QueryParam("q") String text,
            @QueryParam("page") @DefaultValue("1") int page) {
        int offset = (Math.max(1, page) - 1) * Pager.SIZE;
        Queue queue = meetings.queue(new Queue.Filter(state, text, priority), offset, Pager.SIZE);
        return Json.tagged(request, new ApiMeeting.Page(queue.total(), ApiMeeting.all(queue.rows())));
    }

    @GET
    @Path("{reference}")
    @Operation(
            operationId = "getMeeting",
            summary = "One request: both sides, what happened to it, and the steps that the caller may take now")
    @APIResponseSchema(ApiMeeting.class)
    public Response one(@Context Request request, @PathParam("reference") UUID reference) {
        return Json.tagged(request, ApiMeeting.of(meetings.view(reference)));
    }

    @POST
    @Operation(operationId = "askForMeeting", summary = "Ask for a meeting")
    @Calls("meetings.request")
    @APIResponseSchema(value = ApiMeeting.class, responseCode = "201")
    public Response ask(@Context UriInfo uri, MeetingOrder.Ask order) {
        UUID made = meetings.request(order.order());
        return Response.created(
                        uri.getAbsolutePathBuilder().path(made.toString()).build())
                .entity(ApiMeeting.of(meetings.view(made)))
                .build();
    }

    @POST
    @Path("{reference}/approve")
    @Operation(operationId = "approveMeeting", summary = "Put it to the other side")
    @Calls("meetings.approve")
    public ApiMeeting approve(@PathParam("reference") UUID reference, MeetingOrder.Version order) {
        meetings.approve(reference, order.version());
        return now(reference);
    }

    @POST
    @Path("{reference}/refuse")
    @Operation(operationId = "refuseMeeting", summary = "Do not put it to the other side")
    @Calls("meetings.refuse")
    public ApiMeeting refuse(@PathParam("reference") UUID reference, MeetingOrder.Refuse order) {
        meetings.refuse(reference, order.version(), order.reason());
        return now(reference);
    }

    @POST
    @Path("{reference}/reopen")
    @Operation(
            operationId = "reopenMeeting",
            summary = "Take an approval or a refusal back, as long as the other side has not answered")
    @Calls("meetings.reopen")
    public ApiMeeting reopen(@PathParam("reference") UUID reference, MeetingOrder.Version order) {
        meetings.reopen(reference, order.version());
        return now(reference);
    }

    @POST
    @Path("{reference}/accept")
    @Operation(operationId = "acceptMeeting", summary = "Agree for the asked side")
    @Calls("meetings.accept")
    public ApiMeeting accept(@PathParam("reference") UUID reference, MeetingOrder.Accept order) {
        meetings.accept(reference, order.version(), order.member());
        return now(reference);
    }

    @POST
    @Path("{reference}/decline")
    @Operation(operationId = "declineMeeting", summary = "Decline for the asked side")
    @Calls("meetings.decline")
    public ApiMeeting decline(@PathParam("reference") UUID reference, MeetingOrder.Refuse order) {
        meetings.decline(reference, order.version(), order.reason());
        return now(reference);
    }

    @POST
    @Path("{reference}/withdraw")
    @Operation(operationId = "withdrawMeeting", summary = "Give up for the asking side")
    @Calls("meetings.withdraw")
    public ApiMeeting withdraw(@PathParam("reference") UUID reference, MeetingOrder.Version order) {
        meetings.withdraw(reference, order.version());
        return now(reference);
    }

    @GET
    @Path("{reference}/places")
    @Operation(
            operationId = "getMeetingPlaces",
            summary = "The slots to come, with the tables that are free or with who is kept by what")
    @APIResponseSchema(ApiSlot.All.class)
    public Response places(@Context Request request, @PathParam("reference") UUID reference) {
        return Json.tagged(
                request,
                new ApiSlot.All(
                        timetables.places(reference).stream().map(ApiSlot::of).toList()));
    }

    @PUT
    @Path("{reference}/place")
    @Operation(
            operationId = "placeMeeting",
            summary = "Give an accepted request its place, or a placed meeting another one")
    @Calls("timetables.schedule")
    public ApiMeeting place(@PathParam("reference") UUID reference, MeetingOrder.Put order) {
        if (meetings.view(reference).may(Step.MOVED)) {
            timetables.move(reference, order.version(), order.start(), order.table());
        } else {
            timetables.schedule(reference, order.version(), order.start(), order.table());
        }
        return now(reference);
    }

    @DELETE
    @Path("{reference}/place")
    @Operation(operationId = "unplaceMeeting", summary = "Take the place back; version as a parameter of the address")
    public ApiMeeting unplace(
            @PathParam("reference") UUID reference, @QueryParam("version") @DefaultValue("-1") int version) {
        timetables.unschedule(reference, version);
        return now(reference);
    }

    private ApiMeeting now(UUID reference) {
        return ApiMeeting.of(meetings.view(reference));
    }
}
