package be.egmont.web.meeting;

import be.egmont.timetable.ProposalView;
import be.egmont.timetable.ProposalView.Figures;
import be.egmont.timetable.ProposalView.State;
import be.egmont.timetable.Proposals;
import be.egmont.web.rest.Json;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The progress of the search for a timetable or of the writing, in numbers. */
@Path("meetings/proposal")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ProposalResource {

    @EJB
    private Proposals proposals;

    @GET
    @Operation(
            operationId = "getProposal",
            summary =
                    "The search for a timetable of the current edition, or the writing of what it found: state and figures")
    @APIResponseSchema(ApiProposal.class)
    public Response proposal(@Context Request request) {
        ProposalView view = proposals.view();
        Figures figures = view.figures();
        ApiProposal told = figures == null
                ? new ApiProposal(view.state(), view.waiting(), null, null, null, null, null, null, null, null)
                : new ApiProposal(
                        view.state(),
                        view.waiting(),
                        figures.points(),
                        figures.bound(),
                        figures.bound() == null ? null : figures.gap(),
                        figures.placed(),
                        figures.meetings(),
                        figures.elapsed().toSeconds(),
                        figures.limit().toSeconds(),
                        progress(view));
        return Json.tagged(request, told);
    }

    /** How far it is: the places written, or the seconds of the search. */
    private static long progress(ProposalView view) {
        return view.state() == State.KEEPING
                ? view.keeping().written()
                : view.figures().elapsed().toSeconds();
    }
}
