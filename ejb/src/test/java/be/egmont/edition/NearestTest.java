package be.egmont.edition;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.kernel.Translated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NearestTest {

    private static final Instant DURING_2026 = Instant.parse("2026-02-04T09:42:00Z");

    @Test
    void theRunningEditionIsMeantEvenIfAnArchivedOneIsNearer() {
        EditionRow archived = edition("2025", Status.ARCHIVED, "2025-02-03");
        EditionRow running = edition("2026", Status.RUNNING, "2026-02-02");
        assertThat(Nearest.of(List.of(archived, running), Instant.parse("2025-02-05T12:00:00Z")))
                .contains(running);
    }

    @Test
    void ofTwoLiveOnesTheNearerIsMeant() {
        EditionRow running = edition("2026", Status.RUNNING, "2026-02-02");
        EditionRow open = edition("2027", Status.OPEN, "2027-02-01");
        assertThat(Nearest.of(List.of(running, open), DURING_2026)).contains(running);
        assertThat(Nearest.of(List.of(running, open), Instant.parse("2026-12-01T12:00:00Z")))
                .contains(open);
    }

    @Test
    void theDayIsThatOfTheEditionsOwnZone() {
        EditionRow first = edition("2026", Status.OPEN, "2026-02-02");
        EditionRow second = edition("2026B", Status.OPEN, "2026-02-08");
        // 23:30 UTC on Saturday the 7th is Sunday the 8th in Brussels: the second has begun
        assertThat(Nearest.of(List.of(first, second), Instant.parse("2026-02-07T23:30:00Z")))
                .contains(second);
    }

    @Test
    void withoutALiveOneTheLatestThatWasHeldIsMeantAndOneWithoutDatesLast() {
        EditionRow undated = edition("2024", Status.ARCHIVED, null);
        EditionRow held = edition("2023", Status.ARCHIVED, "2023-11-06");
        EditionRow planned = edition("2027", Status.PLANNED, "2027-02-01");
        assertThat(Nearest.of(List.of(undated, planned, held), DURING_2026)).contains(held);
        assertThat(Nearest.of(List.of(), DURING_2026)).isEmpty();
    }

    @Test
    void daysRunFromTheFirstToTheLast() {
        assertThat(edition("2026", Status.RUNNING, "2026-02-02").days())
                .hasSize(5)
                .startsWith(LocalDate.of(2026, 2, 2))
                .endsWith(LocalDate.of(2026, 2, 6));
        assertThat(edition("2024", Status.ARCHIVED, null).days()).isEmpty();
    }

    private static EditionRow edition(String code, Status status, String monday) {
        LocalDate start = monday == null ? null : LocalDate.parse(monday);
        return new EditionRow(
                1,
                UUID.randomUUID(),
                1,
                code,
                new Translated("Journées " + code, "Dagen " + code, null, null),
                null,
                start,
                start == null ? null : start.plusDays(4),
                null,
                ZoneId.of("Europe/Brussels"),
                null,
                null,
                null,
                null,
                status,
                10,
                80,
                50,
                null,
                null,
                0,
                "HIGH",
                null);
    }
}
