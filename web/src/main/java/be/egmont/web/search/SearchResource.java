package be.egmont.web.search;

import be.egmont.delegation.Delegations;
import be.egmont.delegation.SearchResult;
import be.egmont.edition.EditionRow;
import be.egmont.meeting.Meetings;
import be.egmont.person.PersonRecords;
import be.egmont.programme.Programme;
import be.egmont.programme.SessionRow;
import be.egmont.web.frame.CurrentEditionBean;
import be.egmont.web.frame.Formatter;
import be.egmont.web.frame.Words;
import be.egmont.web.meeting.MeetingWords;
import be.egmont.web.rest.Json;
import be.egmont.web.rest.Localized;
import be.egmont.web.security.Me;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The search of Ctrl K: people, posts, organisations, sessions and meetings, in the reader's language, each with its page. */
@Path("search")
@Localized
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {

    private static final int SHORTEST = 2;
    private static final int MOST = 8;

    private static final Set<SearchResult.Kind> PEOPLE =
            Set.of(SearchResult.Kind.PERSON_OF_POST, SearchResult.Kind.PERSON_OF_ORGANISATION);

    @Inject
    private CurrentEditionBean house;

    @Inject
    private Formatter say;

    @Inject
    private Words words;

    @Inject
    private Delegations delegations;

    @Inject
    private PersonRecords people;

    @Inject
    private Programme programme;

    @Inject
    private Meetings meetings;

    @Inject
    private MeetingWords meetingWords;

    @Inject
    private Me me;

    @Context
    private HttpServletRequest request;

    /** Groups of at most eight, the best first; nothing for less than two letters. */
    @GET
    @Operation(
            operationId = "search",
            summary = "People, posts, organisations, sessions and meetings by a part of their name")
    @APIResponseSchema(Found.class)
    public Response search(@Context Request call, @QueryParam("q") String text) {
        List<Group> groups = new ArrayList<>();
        EditionRow edition = house.getEdition();
        String wanted = text == null ? "" : text.strip();
        if (edition != null && wanted.length() >= SHORTEST) {
            List<SearchResult> found = delegations.search(edition.code(), wanted);
            addPeople(groups, found, wanted);
            add(groups, "posts", found, Set.of(SearchResult.Kind.POST));
            add(groups, "organisations", found, Set.of(SearchResult.Kind.ORGANISATION));
            addSessions(groups, edition, wanted);
            if (me.may("meetings.search")) {
                addMeetings(groups, edition, wanted);
            }
        }
        return Json.tagged(call, new Found(groups));
    }

    /** Those of the edition come first; who knows everybody also finds those who take no part in it. */
    private void addPeople(List<Group> groups, List<SearchResult> found, String wanted) {
        Set<UUID> taken = found.stream()
                .map(SearchResult::person)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<Item> items = new ArrayList<>(found.stream()
                .filter(one -> PEOPLE.contains(one.kind()))
                .map(this::item)
                .toList());
        if (items.size() < MOST && me.mayEverywhere("personrecords.search")) {
            // some of the first are those that are there already
            people.search(wanted, 2 * MOST).stream()
                    .filter(person -> !taken.contains(person.reference()))
                    .limit(MOST - items.size())
                    .map(person -> new Item(
                            person.name(),
                            person.seat() == null ? null : say.text(person.seat()),
                            page("/person/edit", "person", person.reference().toString())))
                    .forEach(items::add);
        }
        groups.add(new Group(words.get("frame.search.group.people"), items));
    }

    private Item item(SearchResult found) {
        return new Item(say.text(found.title()), say.text(found.detail()), page(found));
    }

    private void add(List<Group> groups, String key, List<SearchResult> all, Set<SearchResult.Kind> kinds) {
        List<Item> items = all.stream()
                .filter(found -> kinds.contains(found.kind()))
                .map(this::item)
                .toList();
        groups.add(new Group(words.get("frame.search.group." + key), items));
    }

    private void addSessions(List<Group> groups, EditionRow edition, String wanted) {
        List<Item> items = new Typed(wanted)
                        .among(
                                programme.of(edition.code()).sessions(),
                                session -> say.text(session.title()) + " " + session.code(),
                                MOST)
                        .stream()
                        .map(session -> new Item(
                                say.text(session.title()),
                                when(session),
                                page("/programme/session", "session", session.code())))
                        .toList();
        groups.add(new Group(words.get("frame.search.group.sessions"), items));
    }

    private void addMeetings(List<Group> groups, EditionRow edition, String wanted) {
        List<Item> items = meetings.search(edition.code(), wanted).stream()
                .map(row -> new Item(
                        meetingWords.sides(row),
                        row.place() == null ? row.subject() : row.subject() + ", " + meetingWords.place(row.place()),
                        page("/meeting/view", "request", row.reference().toString())))
                .toList();
        groups.add(new Group(words.get("frame.search.group.meetings"), items));
    }

    private String when(SessionRow session) {
        return say.shortDay(session.when().from()) + ", "
                + say.time(session.when().from());
    }

    private String page(SearchResult found) {
        if (found.person() != null && me.mayEverywhere("personrecords.view")) {
            return page("/person/edit", "person", found.person().toString());
        }
        return switch (found.kind()) {
            case POST, PERSON_OF_POST -> page("/delegation/view", "post", found.code());
            case ORGANISATION, PERSON_OF_ORGANISATION -> page("/stakeholder/view", "code", found.code());
        };
    }

    private String page(String path, String name, String value) {
        return request.getContextPath() + path + ".xhtml?" + name + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** What was found, in the reader's language. */
    @Schema(name = "SearchResults")
    public record Found(@Schema(required = true) List<Group> groups) {}

    /** Of one kind. */
    @Schema(name = "SearchGroup")
    public record Group(
            @Schema(required = true) String title,
            @Schema(required = true) List<Item> items) {}

    /** One page of ours. */
    @Schema(name = "SearchResult")
    public record Item(
            @Schema(required = true) String title,
            String text,
            @Schema(required = true) String href) {}
}
