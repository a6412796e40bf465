package be.egmont.it.ejb;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.delegation.DelegationSearch;
import be.egmont.delegation.Delegations;
import be.egmont.delegation.SearchResult;
import be.egmont.kernel.Translated.Language;
import be.egmont.meeting.Meetings;
import be.egmont.meeting.RequestRow;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the search finds of what people type: other countries of a post, a wrong letter, a name the other way round. */
@InsideServer
class SearchIT {

    private static final String EDITION = "2026";

    /** A country that has no post of its own, and the post that covers it. */
    private static final String COVERED = """
             FROM post_jurisdiction j JOIN post p ON p.id = j.post_id JOIN country k ON k.code = j.country
            WHERE k.code NOT IN (SELECT country FROM post WHERE country IS NOT NULL) AND length(k.name_nl) > 5
            ORDER BY k.code, p.code LIMIT 1
            """;

    @Inject
    private Cast cast;

    @Inject
    private Rows rows;

    @Inject
    private AnEdition own;

    @Inject
    private Requests requests;

    @EJB
    private Delegations delegations;

    @EJB
    private Meetings meetings;

    @BeforeEach
    void comesOn() {
        if (cast != null) {
            // outside the server nobody is there
            cast.organiser();
        }
    }

    @Test
    void aPostIsFoundByEachCountryOfItsJurisdiction() {
        String post = rows.one("SELECT p.code" + COVERED);
        for (String language : List.of("fr", "nl", "de", "en")) {
            String country = rows.one("SELECT k.name_" + language + COVERED);
            assertThat(codes(country)).as(country).contains(post);
            assertThat(delegations
                            .list(
                                    EDITION,
                                    new DelegationSearch(
                                            country,
                                            null,
                                            null,
                                            null,
                                            Language.FR,
                                            DelegationSearch.Sort.CODE,
                                            false,
                                            0,
                                            50))
                            .rows())
                    .as(country)
                    .anyMatch(row -> row.code().equals(post));
        }
    }

    @Test
    void theSeatComesBeforeACountryThatIsOnlyCovered() {
        // the ambassador in Abidjan covers Sierra Leone as well
        assertThat(codes("abidjan")).first().isEqualTo("ABJ");
        assertThat(codes("sierra leone")).contains("ABJ");
    }

    @Test
    void whatIsWrittenNearlySoIsFoundWhereNothingIsWrittenSo() {
        assertThat(codes("Abidjn")).first().isEqualTo("ABJ");
        assertThat(codes("enabell")).contains("ENABEL");
        assertThat(titles("Vandenbosche")).contains("Claire Vandenbossche");
        assertThat(codes("xyzzyplugh")).isEmpty();
        // what is written so is all that is meant
        assertThat(titles("Vandenbossche")).isNotEmpty().allMatch(name -> name.contains("Vandenbossche"));
    }

    @Test
    void wordsAreFoundInAnyOrderAndWithoutTheirAccents() {
        assertThat(titles("vandenbossche claire")).contains("Claire Vandenbossche");
        assertThat(codes("PEKIN")).isEqualTo(codes("pékin")).isNotEmpty();
        assertThat(codes("100%_")).isEmpty();
    }

    @Test
    void whatBeginsSoComesFirst() {
        // by the family name, before those who have it somewhere
        String family = rows.one(
                "SELECT q.family_name FROM participant t JOIN person q ON q.id = t.person_id"
                        + " JOIN edition e ON e.id = t.edition_id WHERE e.code = '2026' AND length(q.family_name) > 5 ORDER BY q.id LIMIT 1");
        assertThat(titles(family.substring(0, 4))).first().asString().contains(" " + family.substring(0, 4));
    }

    @Test
    void meetingsAreFoundByThoseWhoMaySeeThem() {
        own.with(1).posts(Requests.ABIDJAN, Requests.ABUJA).organisations(Requests.ENABEL);
        UUID request = requests.agreed(own, Requests.ABIDJAN, Requests.ENABEL);
        assertThat(found("formation")).as("the side that was asked").containsExactly(request);
        cast.head(own, Requests.ABIDJAN);
        assertThat(found("ENABEL form")).containsExactly(request);
        cast.organiserOf(own);
        assertThat(found("abidjan")).containsExactly(request);
        assertThat(found("a")).isEmpty();
        assertThat(found("xyzzyplugh")).isEmpty();
        cast.head(own, Requests.ABUJA);
        assertThat(found("formation")).as("of others").isEmpty();
    }

    private List<UUID> found(String text) {
        return meetings.search(own.code(), text).stream()
                .map(RequestRow::reference)
                .toList();
    }

    private List<String> codes(String text) {
        return delegations.search(EDITION, text).stream()
                .map(SearchResult::code)
                .toList();
    }

    private List<String> titles(String text) {
        return delegations.search(EDITION, text).stream()
                .map(found -> found.title().in(Language.FR))
                .toList();
    }
}
