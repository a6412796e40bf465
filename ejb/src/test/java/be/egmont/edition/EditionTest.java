package be.egmont.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.egmont.kernel.Refusal;
import be.egmont.kernel.Translated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What an edition takes, and what it takes no more since others have it in their hands or it has happened. */
class EditionTest {

    private static final LocalDate FIRST = LocalDate.of(2027, 2, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 2, 5);
    private static final LocalDate BEFORE = LocalDate.of(2026, 11, 1);

    /** A plan whose parts are changed one by one. */
    private static final class Draft {
        String code = "2027";
        Translated name = new Translated("Journées 2027", "Dagen 2027", null, null);
        LocalDate startsOn = FIRST;
        LocalDate endsOn = LAST;
        String zone = "Europe/Brussels";
        int onTime = 10;
        int full = 80;
        int late = 50;
        LocalDate answersBy = LocalDate.of(2027, 1, 15);
        LocalDate requestsBy;

        EditionPlan plan() {
            return new EditionPlan(
                    code, name, null, startsOn, endsOn, zone, null, null, onTime, full, late, answersBy, requestsBy);
        }
    }

    private static EditionPlan plan(UnaryOperator<Draft> change) {
        return change.apply(new Draft()).plan();
    }

    private static Edition planned() {
        return Edition.planned(new Draft().plan());
    }

    private static Edition at(Status status) {
        Edition edition = planned();
        while (edition.status() != status) {
            edition.advances(LAST);
        }
        return edition;
    }

    private static void refused(String key, String field, ThrowingCallable verb) {
        assertThatThrownBy(verb).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).isEqualTo("refusal." + key);
            assertThat(refusal.field().orElse(null)).isEqualTo(field);
        });
    }

    private static void isNoEdition(String key, String field, UnaryOperator<Draft> change) {
        refused(key, field, () -> Edition.planned(plan(change)));
    }

    @Test
    void whatCannotBeTrueIsSaidAtItsField() {
        isNoEdition("edition-code", "code", draft -> {
            draft.code = "27";
            return draft;
        });
        isNoEdition("invalid-notblank", "nameFr", draft -> {
            draft.name = new Translated(" ", "Dagen", null, null);
            return draft;
        });
        isNoEdition("invalid-notblank", "nameNl", draft -> {
            draft.name = new Translated("Journées", null, "Tage", "Days");
            return draft;
        });
        isNoEdition("invalid-size", "nameDe", draft -> {
            draft.name = new Translated("Journées", "Dagen", "T".repeat(301), null);
            return draft;
        });
        isNoEdition("invalid-notnull", "startsOn", draft -> {
            draft.startsOn = null;
            return draft;
        });
        isNoEdition("invalid-notnull", "endsOn", draft -> {
            draft.endsOn = null;
            return draft;
        });
        isNoEdition("edition-end-before-start", "endsOn", draft -> {
            draft.endsOn = FIRST.minusDays(1);
            return draft;
        });
        isNoEdition("edition-too-long", "endsOn", draft -> {
            draft.endsOn = FIRST.plusDays(31);
            return draft;
        });
        isNoEdition("edition-zone", "zone", draft -> {
            draft.zone = "Europe/Brussel";
            return draft;
        });
        isNoEdition("edition-late-above-full", "latePercent", draft -> {
            draft.late = 81;
            return draft;
        });
        isNoEdition("edition-deadline", "answersBy", draft -> {
            draft.answersBy = LAST.plusDays(1);
            return draft;
        });
        isNoEdition("edition-deadline", "requestsBy", draft -> {
            draft.requestsBy = LAST.plusDays(1);
            return draft;
        });
    }

    @Test
    void aPlannedOneCanStillBecomeAnything() {
        Edition edition = planned();
        edition.becomes(
                plan(draft -> {
                    draft.code = "2028";
                    draft.zone = "Europe/London";
                    draft.startsOn = FIRST.plusYears(1);
                    draft.endsOn = LAST.plusYears(1);
                    return draft;
                }),
                BEFORE);
        assertThat(edition.code()).isEqualTo("2028");
        assertThat(edition.zone()).isEqualTo(ZoneId.of("Europe/London"));
        assertThat(edition.startsOn()).isEqualTo(FIRST.plusYears(1));
        assertThat(edition.status()).isEqualTo(Status.PLANNED);
    }

    @Test
    void onceItIsOpenOrReleasedItsCodeAndItsZoneStay() {
        Edition open = at(Status.OPEN);
        refused("edition-code-fixed", "code", () -> open.becomes(coded(), BEFORE));
        refused("edition-zone-fixed", "zone", () -> open.becomes(zoned(), BEFORE));
        Edition released = planned();
        released.released();
        refused("edition-code-fixed", "code", () -> released.becomes(coded(), BEFORE));
        refused("edition-released", null, () -> {
            released.advances(BEFORE);
            released.goesBack();
        });
    }

    private static EditionPlan coded() {
        return plan(draft -> {
            draft.code = "2028";
            return draft;
        });
    }

    private static EditionPlan zoned() {
        return plan(draft -> {
            draft.zone = "Europe/London";
            return draft;
        });
    }

    @Test
    void onceItRunsItsFirstDayStaysAndItsLastIsNotInThePast() {
        Edition running = at(Status.RUNNING);
        LocalDate wednesday = FIRST.plusDays(2);
        refused(
                "edition-first-day-fixed",
                "startsOn",
                () -> running.becomes(
                        plan(draft -> {
                            draft.startsOn = FIRST.minusDays(1);
                            return draft;
                        }),
                        wednesday));
        refused("edition-last-day-past", "endsOn", () -> running.becomes(until(wednesday.minusDays(1)), wednesday));
        assertThatCode(() -> running.becomes(until(LAST.plusDays(1)), wednesday))
                .doesNotThrowAnyException();
    }

    private static EditionPlan until(LocalDate last) {
        return plan(draft -> {
            draft.endsOn = last;
            return draft;
        });
    }

    @Test
    void onceItIsClosedItsDaysAndThresholdsStay() {
        Edition closed = at(Status.CLOSED);
        refused("edition-day-fixed", "endsOn", () -> closed.becomes(until(LAST.plusDays(1)), LAST));
        refused(
                "edition-day-fixed",
                "answersBy",
                () -> closed.becomes(
                        plan(draft -> {
                            draft.answersBy = null;
                            return draft;
                        }),
                        LAST));
        refused(
                "edition-threshold-fixed",
                "fullPercent",
                () -> closed.becomes(
                        plan(draft -> {
                            draft.full = 90;
                            return draft;
                        }),
                        LAST));
        closed.becomes(
                plan(draft -> {
                    draft.name = new Translated("Journées de 2027", "Dagen van 2027", "Tage", null);
                    return draft;
                }),
                LAST);
        assertThat(closed.name().getDe()).isEqualTo("Tage");
    }

    @Test
    void whatWasNeverKnownOfAnOldOneCanBeWrittenDown() {
        Edition old = new Edition(
                "2012",
                new Translated("Journées", "Dagen", null, null),
                null,
                null,
                ZoneId.of("Europe/Brussels"),
                Status.ARCHIVED);
        old.describe(null, "2012-02", null, null, null);
        EditionPlan undated = plan(draft -> {
            draft.code = "2012";
            draft.startsOn = null;
            draft.endsOn = null;
            draft.answersBy = null;
            return draft;
        });
        assertThatCode(() -> old.becomes(undated, LAST)).doesNotThrowAnyException();
        assertThat(old.datesAsKnown()).isEqualTo("2012-02");
        old.becomes(
                plan(draft -> {
                    draft.code = "2012";
                    draft.answersBy = null;
                    return draft;
                }),
                LAST);
        assertThat(old.startsOn()).isEqualTo(FIRST);
        assertThat(old.datesAsKnown()).isNull();
    }

    @Test
    void itGoesOneStepAtATimeAndEachCanBeTakenBack() {
        Edition edition = planned();
        for (Status next : new Status[] {Status.OPEN, Status.RUNNING, Status.CLOSED, Status.ARCHIVED}) {
            edition.advances(LAST);
            assertThat(edition.status()).isEqualTo(next);
            edition.goesBack();
            edition.advances(LAST);
            assertThat(edition.status()).isEqualTo(next);
        }
        refused("edition-archived", null, () -> edition.advances(LAST));
        refused("edition-planned", null, () -> planned().goesBack());
    }

    @Test
    void itIsNotOverBeforeItsLastDay() {
        Edition running = at(Status.RUNNING);
        refused("edition-not-over", null, () -> running.advances(LAST.minusDays(1)));
        running.advances(LAST);
        assertThat(running.status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void onlyWhatIsKnownToTheDayAndSaidInBothLanguagesIsOpened() {
        Edition undated =
                new Edition("2030", new Translated("J", "D", null, null), null, null, ZoneId.of("UTC"), Status.PLANNED);
        refused("edition-open-undated", null, () -> undated.advances(BEFORE));
        Edition french = new Edition(
                "2030", new Translated("J", null, null, null), FIRST, LAST, ZoneId.of("UTC"), Status.PLANNED);
        refused("edition-open-untranslated", null, () -> french.advances(BEFORE));
    }

    @Test
    void againIsTheSameInAnotherYear() {
        Edition edition = planned();
        EditionPlan next = edition.again("2028", WeekShift.between(FIRST, LocalDate.of(2028, 2, 3), edition.zone()));
        assertThat(next.code()).isEqualTo("2028");
        assertThat(next.name().getFr()).isEqualTo("Journées 2028");
        assertThat(next.name().getNl()).isEqualTo("Dagen 2028");
        assertThat(next.startsOn()).isEqualTo("2028-01-31");
        assertThat(next.endsOn()).isEqualTo("2028-02-04");
        assertThat(next.answersBy()).isEqualTo("2028-01-14");
        assertThat(next.requestsBy()).isNull();
        assertThat(next.theme()).isNull();
    }

    @Test
    void aDeadlineIsOverWhenItsDayIsOverThere() {
        Deadline deadline = new Deadline(LocalDate.of(2027, 1, 15), ZoneId.of("Europe/Brussels"));
        assertThat(deadline.isOver(Instant.parse("2027-01-15T22:59:59Z"))).isFalse();
        assertThat(deadline.isOver(Instant.parse("2027-01-15T23:00:00Z"))).isTrue();
        assertThat(new Deadline(null, ZoneId.of("UTC")).isOver(Instant.MAX)).isFalse();
    }

    @Test
    void aFileDoesNotEndAnEditionBeforeItsDeadlines() {
        Edition edition = planned();
        refused(
                "edition-deadline",
                null,
                () -> edition.becomes(
                        edition.name(), FIRST.minusDays(40), FIRST.minusDays(36), edition.zone(), Status.PLANNED));
    }
}
