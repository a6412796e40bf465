package be.egmont.web.frame;

import be.egmont.delegation.Delegations;
import be.egmont.delegation.SearchResult;
import be.egmont.edition.EditionRow;
import be.egmont.programme.Programme;
import be.egmont.programme.SessionRow;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The search of Ctrl K: people, posts, organisations and sessions, in the reader's language, each with its page. */
@Path("search")
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {

    private static final int SHORTEST = 2;
    private static final int MOST = 8;

    @Inject
    private CurrentEditionBean house;

    @Inject
    private Formatter say;

    @Inject
    private Words words;

    @Inject
    private Delegations delegations;

    @Inject
    private Programme programme;

    @Context
    private HttpServletRequest request;

    /** Groups of at most eight, the best first; nothing for less than two letters. */
    @GET
    @Operation(summary = "People, posts, organisations and sessions by a part of their name")
    public JsonObject search(@QueryParam("q") String text) {
        JsonArrayBuilder groups = Json.createArrayBuilder();
        EditionRow edition = house.getEdition();
        String wanted = text == null ? "" : text.strip();
        if (edition != null && wanted.length() >= SHORTEST) {
            List<SearchResult> found = delegations.search(edition.code(), wanted);
            add(
                    groups,
                    "people",
                    found,
                    Set.of(SearchResult.Kind.PERSON_OF_POST, SearchResult.Kind.PERSON_OF_ORGANISATION));
            add(groups, "posts", found, Set.of(SearchResult.Kind.POST));
            add(groups, "organisations", found, Set.of(SearchResult.Kind.ORGANISATION));
            addSessions(groups, edition, folded(wanted));
        }
        return Json.createObjectBuilder().add("groups", groups).build();
    }

    private void add(JsonArrayBuilder groups, String key, List<SearchResult> all, Set<SearchResult.Kind> kinds) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        all.stream()
                .filter(found -> kinds.contains(found.kind()))
                .forEach(found -> items.add(item(say.text(found.title()), say.text(found.detail()), page(found))));
        groups.add(Json.createObjectBuilder()
                .add("title", words.get("frame.search.group." + key))
                .add("items", items));
    }

    private void addSessions(JsonArrayBuilder groups, EditionRow edition, String wanted) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        programme.of(edition.code()).sessions().stream()
                .filter(session ->
                        folded(session.code() + " " + say.text(session.title())).contains(wanted))
                .limit(MOST)
                .forEach(session -> items.add(item(
                        say.text(session.title()),
                        when(session),
                        page("/programme/session", "session", session.code()))));
        groups.add(Json.createObjectBuilder()
                .add("title", words.get("frame.search.group.sessions"))
                .add("items", items));
    }

    private String when(SessionRow session) {
        return say.shortDay(session.when().from()) + ", "
                + say.time(session.when().from());
    }

    private String page(SearchResult found) {
        return switch (found.kind()) {
            case POST, PERSON_OF_POST -> page("/delegation/view", "post", found.code());
            case ORGANISATION, PERSON_OF_ORGANISATION -> page("/stakeholder/view", "code", found.code());
        };
    }

    private String page(String path, String name, String value) {
        return request.getContextPath() + path + ".xhtml?" + name + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static JsonObject item(String title, String text, String href) {
        return Json.createObjectBuilder()
                .add("title", title)
                .add("text", text)
                .add("href", href)
                .build();
    }

    /** Without accents and capitals. */
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
