package be.egmont.web.meeting;

import be.egmont.timetable.ProposalView;
import be.egmont.timetable.ProposalView.Figures;
import be.egmont.timetable.ProposalView.State;
import be.egmont.timetable.Proposals;
import be.egmont.web.rest.Json;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The progress of the search for a timetable or of the writing, in numbers and in the page's words. */
@Path("meetings/proposal")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ProposalResource {

    @EJB
    private Proposals proposals;

    @Inject
    private ProposalWords words;

    @GET
    @Operation(
            summary =
                    "The search for a timetable of the current edition, or the writing of what it found: state, figures, and the same in words")
    public Response proposal() {
        ProposalView view = proposals.view();
        Figures figures = view.figures();
        JsonObjectBuilder object = jakarta.json.Json.createObjectBuilder();
        Json.put(object, "state", view.state());
        Json.put(object, "waiting", view.waiting());
        if (figures != null) {
            object.add("points", figures.points());
            if (figures.bound() == null) {
                object.addNull("bound");
            } else {
                object.add("bound", figures.bound()).add("gap", figures.gap());
            }
            object.add("placed", figures.placed()).add("meetings", figures.meetings());
            object.add("seconds", figures.elapsed().toSeconds())
                    .add("limit", figures.limit().toSeconds());
            // the percentage of the bar
            object.add(
                    "progress",
                    view.state() == State.KEEPING
                            ? view.keeping().written()
                            : figures.elapsed().toSeconds());
            object.add("said", said(view));
        }
        return Response.ok(object.build()).header("Cache-Control", "no-store").build();
    }

    private JsonObject said(ProposalView view) {
        Figures figures = view.figures();
        return jakarta.json.Json.createObjectBuilder()
                .add(
                        "running",
                        view.state() == State.KEEPING
                                ? words.keeping(view.keeping())
                                : words.running(figures, view.state() == State.RUNNING))
                .add("score", words.score(figures))
                .add("bound", words.bound(figures))
                .add("gap", words.gap(figures))
                .add("placed", words.placed(figures))
                .add("breaks", words.breaks(figures))
                .build();
    }
}
