package be.egmont.web.delegation;

import be.egmont.delegation.ResponseFigures;
import be.egmont.delegation.ResponseList;
import be.egmont.delegation.ResponseRow;
import be.egmont.delegation.ResponseSearch;
import be.egmont.delegation.Responses;
import be.egmont.delegation.Rsvp;
import be.egmont.edition.Editions;
import be.egmont.post.PostKind;
import be.egmont.post.Region;
import be.egmont.web.frame.Formatter;
import be.egmont.web.frame.Language;
import be.egmont.web.frame.LazyRows;
import be.egmont.web.frame.ListChoices;
import be.egmont.web.frame.ListState;
import be.egmont.web.frame.OncePerRequest;
import be.egmont.web.frame.Option;
import be.egmont.web.frame.Words;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who has answered the call home and who is missing, as figures and as a list; every filter in the address. */
@Named("delegationAnswersPage")
@ViewScoped
@SuppressWarnings("serial") // the boundary is a proxy that is serialised with the session
public class DelegationAnswersPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** As many addresses as any mail program takes from a link. */
    private static final int IN_ONE_LINK = 40;

    @EJB
    private Responses responses;

    @EJB
    private Editions editions;

    @Inject
    private Language language;

    @Inject
    private Words words;

    @Inject
    private Formatter format;

    @Inject
    private ListChoices choices;

    private final ListState list =
            new ListState("responses", SHORT, List.of("sender", "name", "rsvp"), List.of("type", "email", "phone"));

    private final ResponseFilter filter = new ResponseFilter();
    private String by;

    /** Below the figures, on a phone: no more than one looks through there. */
    private static final int SHORT = 20;

    /** Some of the addresses, as one link to a mail program. */
    public record Bundle(int from, int to, String href) implements Serializable {}

    @PostConstruct
    void begin() {
        choices.restore(list);
    }

    public ListState getList() {
        return list;
    }

    public ResponseFilter getFilter() {
        return filter;
    }

    public LazyRows<ResponseRow> getRows() {
        return LazyRows.of(list, state -> {
            ResponseList found = responses.list(edition(), search(state));
            return new LazyRows.Part<>(found.rows(), found.total());
        });
    }

    public ResponseFigures getFigures() {
        return OncePerRequest.get(this, "figures", () -> responses.figures(edition(), filter.isEverybody()));
    }

    /** By what the figures can be told apart; what would have no line is left out. */
    public List<String> getGroupings() {
        return Stream.of("region", "type", "directorate")
                .filter(one -> !lines(one).isEmpty())
                .toList();
    }

    /** The figures of that grouping, each with its group. */
    public List<ResponseFigures.Line> lines(String grouping) {
        return switch (grouping) {
            case "type" -> getFigures().byType();
            case "directorate" -> getFigures().byDirectorate();
            default -> getFigures().byRegion();
        };
    }

    /** The grouping that is shown: the one that was asked for, else the first. */
    public String getGrouping() {
        return getGroupings().stream()
                .filter(one -> one.equals(by))
                .findFirst()
                .or(() -> getGroupings().stream().findFirst())
                .orElse("region");
    }

    public String getBy() {
        return by;
    }

    public void setBy(String by) {
        this.by = by;
    }

    /** All that are looked for. */
    public List<ResponseRow> getContacts() {
        return OncePerRequest.get(this, "contacts", () -> responses.contacts(edition(), search(list)));
    }

    private ResponseSearch search(ListState state) {
        return filter.search(
                language.getCurrent(),
                state.order(ResponseSearch.Sort.SENDER),
                state.isDescending(),
                state.getFirst(),
                state.getSize());
    }

    private String edition() {
        return OncePerRequest.get(this, "edition", () -> editions.current().code());
    }

    /** Those of them whom letters reach, each address once. */
    public List<String> getAddresses() {
        return getContacts().stream()
                .map(ResponseRow::email)
                .filter(address -> address != null)
                .distinct()
                .toList();
    }

    /** The addresses as one pastes them into the field for copies that nobody sees. */
    public String getJoined() {
        return String.join("; ", getAddresses());
    }

    public List<Bundle> getBundles() {
        List<String> all = getAddresses();
        List<Bundle> bundles = new ArrayList<>();
        for (int from = 0; from < all.size(); from += IN_ONE_LINK) {
            int to = Math.min(from + IN_ONE_LINK, all.size());
            bundles.add(new Bundle(
                    from + 1,
                    to,
                    "mailto:?bcc="
                            + all.subList(from, to).stream()
                                    .map(address -> URLEncoder.encode(address, StandardCharsets.UTF_8)
                                            .replace("+", "%20")
                                            .replace("%40", "@"))
                                    .collect(Collectors.joining(","))));
        }
        return bundles;
    }

    /** Those of them whom no letter reaches. */
    public List<ResponseRow> getWithoutAddress() {
        return getContacts().stream().filter(row -> row.email() == null).toList();
    }

    /** A kind of post or a category of organisations by its word. */
    public String type(boolean ofPost, String type) {
        return words.get((ofPost ? "delegation.kind." : "stakeholder.category.") + type);
    }

    /** What a group of figures is called. */
    public String word(String parameter, ResponseFigures.Line line) {
        return switch (parameter) {
            case "region" -> words.get("delegation.region." + line.key());
            case "type" -> type(line.ofPost(), line.key());
            default -> format.text(line.title());
        };
    }

    /** The types that there are, by their words. */
    public List<Option> getTypes() {
        return getFigures().byType().stream()
                .map(line -> new Option(line.key(), type(line.ofPost(), line.key())))
                .toList();
    }

    public List<Option> getDirectorates() {
        return getFigures().byDirectorate().stream()
                .map(line -> new Option(line.key(), format.text(line.title())))
                .toList();
    }

    public List<Option> getRegions() {
        return words.options("delegation.region.", Stream.of(Region.values()).map(Enum::name));
    }

    public List<Option> getAnswers() {
        return words.options("delegation.rsvp.", Stream.of(Rsvp.values()).map(Enum::name));
    }

    /** Whether a kind of post is looked for, rather than a category of organisations. */
    public boolean isPostKind(String type) {
        return Stream.of(PostKind.values()).anyMatch(kind -> kind.name().equals(type));
    }

    /** The filters as the query of an address, with its question mark; empty without any. */
    public String getQuery() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("who", filter.getWho());
        parts.put("region", filter.getRegion());
        parts.put("type", filter.getType());
        parts.put("directorate", filter.getDirectorate());
        parts.put("rsvp", filter.getRsvp());
        parts.values().removeIf(String::isEmpty);
        return parts.isEmpty()
                ? ""
                : parts.entrySet().stream()
                        .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }

    /** The filters that are set, by the name of their parameter, with the word for what is looked for. */
    public Map<String, String> getActive() {
        Map<String, String> active = new LinkedHashMap<>();
        if (filter.region() != null) {
            active.put("region", words.get("delegation.region." + filter.region()));
        }
        if (!filter.getType().isEmpty()) {
            String key =
                    (isPostKind(filter.getType()) ? "delegation.kind." : "stakeholder.category.") + filter.getType();
            active.put("type", words.containsKey(key) ? words.get(key) : filter.getType());
        }
        if (!filter.getDirectorate().isEmpty()) {
            active.put("directorate", filter.getDirectorate());
        }
        if (filter.rsvp() != null) {
            active.put("rsvp", words.get("delegation.rsvp." + filter.rsvp()));
        }
        return active;
    }
}
