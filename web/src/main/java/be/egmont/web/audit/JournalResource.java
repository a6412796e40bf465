package be.egmont.web.audit;

import be.egmont.audit.JournalSearch;
import be.egmont.audit.Journals;
import be.egmont.web.rest.Json;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The journal for a SIEM and for auditors. */
@Path("journal")
@RequestScoped
public class JournalResource {

    @EJB
    private Journals journals;

    @GET
    @Produces("application/x-ndjson")
    @Operation(
            operationId = "getJournal",
            summary = "The journal, one JSON object a line, the oldest first",
            description =
                    "Each row with its place in the chain and its hash, from one moment (ISO 8601) to another, of one"
                            + " thing, person, verb (as in Meetings.approve) or outcome. That it was read out is noted in it.")
    @APIResponse(
            responseCode = "200",
            description = "The lines",
            content =
                    @Content(
                            mediaType = "application/x-ndjson",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response lines(
            @QueryParam("from") Instant from,
            @QueryParam("to") Instant to,
            @QueryParam("thing") UUID thing,
            @QueryParam("person") String person,
            @QueryParam("verb") String verb,
            @QueryParam("outcome") String outcome) {
        JournalSearch search = new JournalSearch(person, thing, from, to, verb, outcome);
        // streamed: a journal of years does not fit into memory
        StreamingOutput lines = out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            journals.export(search, line -> write(writer, JournalJson.line(line)));
            writer.flush();
        };
        return Response.ok(lines)
                .header("Content-Disposition", "attachment; filename=\"egmont-journal.jsonl\"")
                .build();
    }

    private static void write(Writer writer, JsonObject line) {
        try {
            writer.write(line + "\n");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @GET
    @Path("checkpoints")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getCheckpoints",
            summary = "The signed ends of the chain, one a day",
            description =
                    "The signature (Ed25519, base 64) is of the text. Kept elsewhere, they prove that nothing before"
                            + " them was written anew.")
    @APIResponseSchema(ApiCheckpoint.All.class)
    public Response checkpoints(@Context Request request) {
        return Response.fromResponse(Json.tagged(request, ApiCheckpoint.all(journals.checkpoints())))
                .header("Content-Disposition", "attachment; filename=\"egmont-checkpoints.json\"")
                .build();
    }
}
