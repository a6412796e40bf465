package be.egmont.demo;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.attendance.AttendanceEvents;
import be.egmont.attendance.Direction;
import be.egmont.delegation.Rsvp;
import be.egmont.exchange.ImportKind;
import be.egmont.kernel.Period;
import be.egmont.kernel.Translated.Language;
import be.egmont.meeting.RequestState;
import be.egmont.post.PostKind;
import be.egmont.post.PostStatus;
import be.egmont.post.Region;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What has happened in the demonstration: requests that make sense, meetings without a clash, attendance as it is. */
class DemoLifeTest {

    private static final List<DemoRequest> REQUESTS = new DemoMeetings(2026).between(posts(), organisations());

    private static List<DemoSide> posts() {
        return DemoFile.of(ImportKind.POSTS).rows().stream()
                .filter(post -> PostStatus.valueOf(post.get("status")).sendsDelegation())
                .filter(post -> !post.get("type").equals(PostKind.PERMANENT_REPRESENTATION.name()))
                .map(post -> new DemoSide(
                        post.get("code"),
                        region(post.get("country")),
                        countries(post),
                        null,
                        null,
                        Language.FR,
                        "head of " + post.get("code")))
                .toList();
    }

    private static Region region(String country) {
        return DemoFile.of(ImportKind.COUNTRIES).rows().stream()
                .filter(row -> row.get("code").equals(country))
                .map(row -> Region.valueOf(row.get("region")))
                .findFirst()
                .orElse(Region.MENA);
    }

    private static Set<String> countries(Map<String, String> post) {
        Set<String> countries = new LinkedHashSet<>();
        Stream.concat(
                        Stream.of(post.get("country")),
                        Arrays.stream(post.get("jurisdiction").split("\\|")))
                .filter(code -> !code.isBlank())
                .forEach(countries::add);
        return countries;
    }

    private static List<DemoSide> organisations() {
        return DemoFile.of(ImportKind.ORGANISATIONS).rows().stream()
                .map(row -> new DemoSide(
                        row.get("code"),
                        null,
                        new LinkedHashSet<>(Arrays.asList(row.get("scope_iso").split("\\|"))),
                        row.get("category"),
                        row.get("scope_kind").equals("REGION") ? row.get("scope_iso") : row.get("scope_kind"),
                        Language.NL,
                        "head of " + row.get("code")))
                .toList();
    }

    private static Map<RequestState, Long> states(Collection<DemoRequest> requests) {
        return requests.stream().collect(Collectors.groupingBy(DemoRequest::state, Collectors.counting()));
    }

    @Test
    void requestsOfAllStatesAreThere() {
        assertThat(REQUESTS).hasSizeBetween(450, 650);
        assertThat(states(REQUESTS)).containsOnlyKeys(EnumSet.allOf(RequestState.class));
        assertThat(states(REQUESTS))
                .allSatisfy((state, count) -> assertThat(count).isGreaterThan(8));
    }

    @Test
    void twoDelegationsHaveOneRequestBetweenThem() {
        assertThat(REQUESTS.stream()
                        .map(one -> one.post().code() + one.organisation().code()))
                .doesNotHaveDuplicates();
    }

    @Test
    void whoAsksHasSomethingToDoInTheCountry() {
        assertThat(REQUESTS).allMatch(one -> DemoSide.common(one.post(), one.organisation()) != null);
        assertThat(REQUESTS).noneMatch(one -> one.subject().contains("{"));
        assertThat(REQUESTS).allMatch(one -> one.subject().length() <= 200);
    }

    @Test
    void whoeverSignsInFindsSomethingToAnswer() {
        for (String asked : List.of("ENABEL", "BIO", "KIN", "JKT", "ABJ", "FIH")) {
            assertThat(REQUESTS)
                    .filteredOn(one -> one.asked().code().equals(asked) && one.state() == RequestState.APPROVED)
                    .hasSizeGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void abidjanHasNotAskedEnabelYet() {
        List<DemoRequest> abidjan =
                REQUESTS.stream().filter(one -> one.post().code().equals("ABJ")).toList();
        assertThat(abidjan)
                .hasSizeGreaterThan(8)
                .noneMatch(one -> one.organisation().code().equals("ENABEL"));
        assertThat(states(abidjan).get(RequestState.SCHEDULED)).isGreaterThanOrEqualTo(5);
    }

    @Test
    void nobodyAndNoTableIsTakenTwice() {
        Map<DemoRequest, DemoTimetable.Place> places = new DemoTimetable(13 * 60 + 30, 16, 105).places(REQUESTS, 2026);
        assertThat(places).hasSizeGreaterThan(250);
        Set<String> taken = new HashSet<>();
        places.forEach((request, place) -> IntStream.range(0, request.minutes() / 15)
                .map(part -> place.quarter() + part)
                .forEach(quarter -> {
                    assertThat(quarter).isBetween(0, 15);
                    assertThat(taken.add(quarter + " table " + place.table())).isTrue();
                    assertThat(taken.add(quarter + request.post().code())).isTrue();
                    assertThat(taken.add(quarter + request.organisation().code()))
                            .isTrue();
                }));
    }

    @Test
    void theSameSeedTellsTheSame() {
        assertThat(new DemoMeetings(7).between(posts(), organisations()))
                .isEqualTo(new DemoMeetings(7).between(posts(), organisations()))
                .isNotEqualTo(REQUESTS);
    }

    private static DemoAttendance attendance(Instant now) {
        Instant nine = Instant.parse("2026-02-02T08:00:00Z");
        var meet = new DemoAttendance.Meet(1, "S02", new Period(nine, nine.plusSeconds(5400)), true, true);
        List<DemoAttendance.Who> people = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            people.add(new DemoAttendance.Who(i, i % 40 == 0 ? Rsvp.EXCUSED : i % 40 == 1 ? Rsvp.PARTLY : Rsvp.COMES));
        }
        DemoAttendance made = new DemoAttendance(2026, now);
        made.due(meet, people);
        return made;
    }

    @Test
    void mostComeSomeDoNot() {
        DemoAttendance made = attendance(Instant.parse("2026-02-04T09:42:00Z"));
        Map<Long, List<AttendanceEvents.Entry>> byPerson =
                made.entries().stream().collect(Collectors.groupingBy(AttendanceEvents.Entry::participant));
        assertThat(byPerson).hasSizeBetween(355, 385);
        assertThat(made.excused()).hasSizeGreaterThan(10);
        assertThat(made.excused())
                .noneMatch(one -> byPerson.containsKey(one.who().id()));
        assertThat(byPerson.values())
                .anyMatch(events -> events.stream().noneMatch(event -> event.direction() == Direction.OUT));
        assertThat(made.entries().stream().map(AttendanceEvents.Entry::id)).doesNotHaveDuplicates();
    }

    @Test
    void nothingIsKnownBeforeItWasHeard() {
        Instant now = Instant.parse("2026-02-02T08:20:00Z");
        assertThat(attendance(now).entries())
                .isNotEmpty()
                .allMatch(entry -> !entry.receivedAt().isAfter(now) && entry.direction() == Direction.IN);
    }
}
