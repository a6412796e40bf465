package be.egmont.it.ejb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.egmont.access.Role;
import be.egmont.delegation.Delegations;
import be.egmont.delegation.MemberRow;
import be.egmont.delegation.Rsvp;
import be.egmont.edition.EditionCopy;
import be.egmont.edition.EditionPlan;
import be.egmont.edition.EditionPlans;
import be.egmont.edition.EditionRow;
import be.egmont.edition.PlannedEdition;
import be.egmont.edition.Status;
import be.egmont.kernel.Refusal;
import be.egmont.kernel.Translated;
import be.egmont.meeting.Meetings;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Editions are made, copied and changed by hand; what happened stays true, and of two at once one is told. Long for the rows it makes. */
@InsideServer
class EditionPlansIT {

    /** Years that nobody else makes editions of. */
    private static final AtomicInteger YEARS = new AtomicInteger(5000);

    private static final int RACES = 20;

    private static final String MANY = """
            INSERT INTO session (id, version, reference, edition_id, code, kind, title_fr, title_nl, starts_at, ends_at,
                                 audience, regions, obligation, basis)
            SELECT nextval('row_id'), 1, gen_random_uuid(), e.id, 'M' || n, 'WORKSHOP', 'Atelier ' || n, 'Atelier ' || n,
                   e.starts_on + make_interval(days => n %% 5, hours => 12 + n / 10),
                   e.starts_on + make_interval(days => n %% 5, hours => 12 + n / 10, mins => 45),
                   'BY_REGION', 'AFRICA|MENA', 'REQUIRED', 'PRESS'
              FROM edition e, generate_series(0, 38) n WHERE e.code = '%1$s'
            """;

    private static final String ROOMS = """
            INSERT INTO room (id, version, reference, code, name_fr, name_nl, kind, confidence)
            SELECT nextval('row_id'), 1, gen_random_uuid(), 'R%1$s-' || n, 'Salle', 'Zaal', 'MEETING', 'HIGH'
              FROM generate_series(0, 14) n
            """;

    private static final String PLACES = """
            INSERT INTO session_room (session_id, room_id)
            SELECT s.id, r.id FROM session s
              JOIN edition e ON e.id = s.edition_id AND e.code = '%1$s'
              JOIN room r ON r.code = 'R%1$s-' || (substr(s.code, 2)::int %% 15)
             WHERE s.code LIKE 'M%%'
            """;

    private static final String QUOTAS = """
            INSERT INTO delegation_quota (id, version, reference, edition_id, kind, companions)
            SELECT nextval('row_id'), 1, gen_random_uuid(), e.id, q.kind, q.companions
              FROM edition e, (VALUES ('EMBASSY', 3), ('AGENCY', 0)) q (kind, companions) WHERE e.code = '%1$s'
            """;

    @Inject
    private Cast cast;

    @Inject
    private Rows rows;

    @Inject
    private AnEdition own;

    @EJB
    private EditionPlans plans;

    @EJB
    private Delegations delegations;

    @EJB
    private Meetings meetings;

    @Resource
    private ManagedExecutorService threads;

    @BeforeEach
    void make() {
        if (own != null) {
            // outside the server nothing is made
            own.with(2).posts(Requests.ABIDJAN).organisations(Requests.ENABEL);
            organiser();
        }
    }

    private void organiser() {
        cast.as("plans-organiser", Role.ORGANISER);
    }

    private static String year() {
        return Integer.toString(YEARS.incrementAndGet());
    }

    private static EditionPlan plan(String code) {
        return plan(code, LocalDate.parse(code + "-02-02"), LocalDate.parse(code + "-02-06"));
    }

    private static EditionPlan plan(String code, LocalDate first, LocalDate last) {
        return new EditionPlan(
                code,
                new Translated("Journées " + code, "Dagen " + code, null, null),
                null,
                first,
                last,
                "Europe/Brussels",
                new Translated("Palais", "Paleis", null, null),
                "Place du Petit Sablon 8",
                10,
                80,
                50,
                first.minusDays(20),
                null);
    }

    /** The same plan as the edition has, between other days. */
    private static EditionPlan plan(EditionRow row, LocalDate first, LocalDate last) {
        return new EditionPlan(
                row.code(),
                row.name(),
                row.theme(),
                first,
                last,
                row.zone().getId(),
                row.venue(),
                row.venueAddress(),
                row.onTimeMinutes(),
                row.fullPercent(),
                row.latePercent(),
                row.answersBy(),
                row.requestsBy());
    }

    private static void refused(String key, String field, ThrowingCallable verb) {
        assertThatThrownBy(verb).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).isEqualTo("refusal." + key);
            assertThat(refusal.field().orElse(null)).isEqualTo(field);
        });
    }

    private EditionRow source() {
        return plans.view(own.code()).row();
    }

    @Test
    void aNewOneIsPlannedAndCanBeTakenBack() {
        String code = year();
        long before = rows.journal();
        UUID made = plans.create(plan(code));
        PlannedEdition view = plans.view(code);
        assertThat(view.row().status()).isEqualTo(Status.PLANNED);
        assertThat(view.row().venueAddress()).isEqualTo("Place du Petit Sablon 8");
        assertThat(view.row().answersBy()).isEqualTo(code + "-01-13");
        assertThat(view.programme().sessions()).isZero();

        plans.discard(made, view.row().version(), 0);
        assertThatThrownBy(() -> plans.view(code)).isInstanceOf(Refusal.NotFound.class);
        assertThat(rows.since(before)).contains("EditionPlans.create DONE", "EditionPlans.discard DONE");
    }

    @Test
    void whatHangsOnItKeepsIt() {
        String code = year();
        UUID made = plans.create(plan(code));
        rows.run("INSERT INTO delegation (id, version, reference, edition_id, post_id)"
                + " SELECT nextval('row_id'), 1, gen_random_uuid(), e.id, p.id FROM edition e, post p"
                + " WHERE e.code = '" + code + "' AND p.code = 'ABJ'");
        refused("edition-used", null, () -> plans.discard(made, 1, 0));
        refused("edition-used", null, () -> plans.discard(source().reference(), source().version(), 0));
    }

    @Test
    void aCopyHasTheSessionsOnTheSameWeekdaysAndNobodyInThem() {
        rows.run(MANY.formatted(own.code()));
        rows.run(ROOMS.formatted(own.code()));
        rows.run(PLACES.formatted(own.code()));
        rows.run(
                "INSERT INTO invitation (id, version, reference, edition_id, session_id, participant_id, obligation, answer,"
                        + " since, invited_by) SELECT nextval('row_id'), 1, gen_random_uuid(), s.edition_id, s.id, p.id, 'REQUIRED',"
                        + " 'YES', now(), 'test' FROM session s JOIN participant p ON p.edition_id = s.edition_id JOIN edition e"
                        + " ON e.id = s.edition_id AND e.code = '" + own.code() + "'");
        rows.run(QUOTAS.formatted(own.code()));
        String code = year();
        LocalDate wednesday = LocalDate.parse(code + "-06-12");

        EditionCopy preview = plans.preview(source().reference(), code, wednesday);
        assertThat(preview.programme().sessions()).isEqualTo(40);
        assertThat(preview.programme().rooms()).isEqualTo(16);
        assertThat(preview.startsOn().getDayOfWeek())
                .isEqualTo(source().startsOn().getDayOfWeek());
        assertThatThrownBy(() -> plans.view(code)).isInstanceOf(Refusal.NotFound.class);

        long begin = System.nanoTime();
        plans.copy(source().reference(), code, wednesday);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(1));

        PlannedEdition copy = plans.view(code);
        assertThat(copy.row().status()).isEqualTo(Status.PLANNED);
        assertThat(copy.row().startsOn()).isEqualTo(preview.startsOn());
        assertThat(copy.programme().sessions()).isEqualTo(40);
        assertThat(copy.programme().rooms()).isEqualTo(16);
        String of = " FROM session s JOIN edition e ON e.id = s.edition_id AND e.code = ";
        String hours = "SELECT s.code || to_char(s.starts_at AT TIME ZONE e.zone, ' ID HH24:MI') || ' '"
                + " || (s.ends_at - s.starts_at) || s.audience || coalesce(s.regions, '')"
                + " || (SELECT string_agg(r.room_id::text, ' ') FROM session_room r WHERE r.session_id = s.id)";
        assertThat(rows.all(hours + of + "'" + code + "' ORDER BY s.code"))
                .isEqualTo(rows.all(hours + of + "'" + own.code() + "' ORDER BY s.code"));
        String quotas =
                "SELECT q.kind || ' ' || q.companions FROM delegation_quota q JOIN edition e ON e.id = q.edition_id"
                        + " WHERE e.code = '%s' ORDER BY q.kind";
        assertThat(rows.all(quotas.formatted(code)))
                .isEqualTo(rows.all(quotas.formatted(own.code())))
                .hasSize(2);
        assertThat(rows.all("SELECT DISTINCT s.basis" + of + "'" + code + "'")).containsExactly("PREVIOUS_EDITION");
        for (String table :
                List.of("invitation", "delegation", "participant", "meeting_request", "programme_release")) {
            assertThat(rows.number("SELECT count(*) FROM " + table + " x JOIN edition e ON e.id = x.edition_id"
                            + " AND e.code = '" + code + "'"))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void aCopyIsAllOrNothing() {
        String code = year();
        LocalDate monday = LocalDate.parse(code + "-02-02");
        plans.copy(source().reference(), code, monday);
        // the same rooms in the same week, by another code
        refused("edition-copy-room", "firstDay", () -> plans.copy(source().reference(), code + "B", monday));
        assertThatThrownBy(() -> plans.view(code + "B")).isInstanceOf(Refusal.NotFound.class);
        refused("edition-code-taken", "code", () -> plans.copy(source().reference(), code, monday.plusWeeks(10)));
        refused("edition-code", "code", () -> plans.preview(source().reference(), "next year", monday));
    }

    @Test
    void aCopyIsTakenBackUntilSomebodyHasWorkedOnIt() {
        rows.run(QUOTAS.formatted(own.code()));
        String code = year();
        UUID made = plans.copy(source().reference(), code, LocalDate.parse(code + "-02-02"));
        rows.run("UPDATE session SET version = 2 WHERE edition_id = (SELECT id FROM edition WHERE code = '" + code
                + "')");
        refused("edition-used", null, () -> plans.discard(made, 1, 1));
        rows.run("UPDATE session SET version = 1 WHERE edition_id = (SELECT id FROM edition WHERE code = '" + code
                + "')");
        refused("edition-used", null, () -> plans.discard(made, 1, 0));
        plans.discard(made, 1, 1);
        assertThatThrownBy(() -> plans.view(code)).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void daysThatWouldLeaveASessionOutsideAreRefusedByItsName() {
        EditionRow row = source();
        rows.run("UPDATE edition SET status = 'OPEN' WHERE code = '" + own.code() + "'");
        LocalDate session = row.startsOn().plusDays(1);
        assertThatThrownBy(() ->
                        plans.change(row.reference(), row.version(), plan(row, session.plusDays(1), row.endsOn())))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("refusal.edition-session-outside");
                    assertThat(refusal.field()).contains("startsOn");
                    assertThat(refusal.arguments()).hasSize(2).contains(session);
                    assertThat(refusal.arguments()[0]).hasToString("Entretiens");
                });
        refused(
                "edition-session-outside",
                "endsOn",
                () -> plans.change(
                        row.reference(), row.version(), plan(row, row.startsOn().minusDays(3), row.startsOn())));
        plans.change(row.reference(), row.version(), plan(row, session, session));
        assertThat(source().startsOn()).isEqualTo(session);
    }

    @Test
    void anotherZoneIsRefusedOnceThereIsASession() {
        EditionRow row = source();
        rows.run("UPDATE edition SET status = 'PLANNED' WHERE code = '" + own.code() + "'");
        EditionPlan same = plan(row, row.startsOn(), row.endsOn());
        EditionPlan elsewhere = new EditionPlan(
                same.code(),
                same.name(),
                same.theme(),
                same.startsOn(),
                same.endsOn(),
                "Africa/Abidjan",
                same.venue(),
                same.venueAddress(),
                10,
                80,
                50,
                null,
                null);
        refused("edition-zone-sessions", "zone", () -> plans.change(row.reference(), row.version(), elsewhere));
    }

    @Test
    void whoHasItForOneEditionKeepsThatOneAndMakesNoOther() {
        EditionRow row = source();
        String code = year();
        cast.organiserOf(own);
        plans.change(
                row.reference(),
                row.version(),
                plan(row, row.startsOn(), row.endsOn().plusDays(1)));
        assertThatThrownBy(() -> plans.create(plan(code))).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(
                        () -> plans.copy(row.reference(), code, row.startsOn().plusYears(1)))
                .isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> plans.view("2026")).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void afterTheDeadlineOnlyTheTeamNotesWhatChanges() {
        rows.run("UPDATE edition SET answers_by = '2020-01-15', requests_by = '2020-01-15' WHERE code = '" + own.code()
                + "'");
        cast.head(own, Requests.ABIDJAN);
        MemberRow head = head();
        assertThat(delegations
                        .ofPost(own.code(), Requests.ABIDJAN)
                        .orElseThrow()
                        .mayAnswerFor(head))
                .isFalse();
        refused("answer-deadline", null, () -> delegations.answer(head.reference(), head.version(), Rsvp.EXCUSED));
        assertThat(meetings.mayAsk()).isFalse();
        cast.organiserOf(own);
        delegations.answer(head.reference(), head.version(), Rsvp.EXCUSED);
        assertThat(head().rsvp()).isEqualTo(Rsvp.EXCUSED);

        rows.run("UPDATE edition SET answers_by = ends_on, requests_by = NULL WHERE code = '" + own.code() + "'");
        cast.head(own, Requests.ABIDJAN);
        assertThat(meetings.mayAsk()).isTrue();
        delegations.answer(head.reference(), head().version(), Rsvp.COMES);
    }

    private MemberRow head() {
        return delegations
                .ofPost(own.code(), Requests.ABIDJAN)
                .orElseThrow()
                .members()
                .get(0);
    }

    @Test
    void ofTwoWhoCreateTheSameOneIsTold() throws Exception {
        for (int i = 0; i < RACES; i++) {
            String code = year();
            race(() -> plans.create(plan(code)), () -> plans.create(plan(code)), "refusal.edition-code-taken");
            assertThat(rows.number("SELECT count(*) FROM edition WHERE code = '" + code + "'"))
                    .isOne();
        }
    }

    @Test
    void ofTwoWhoChangeOneTheSecondIsTold() throws Exception {
        for (int i = 0; i < RACES; i++) {
            EditionRow row = source();
            EditionPlan longer = plan(row, row.startsOn(), row.endsOn().plusDays(i % 2 + 1L));
            EditionPlan shorter = plan(row, row.startsOn(), row.startsOn().plusDays(i % 2 + 2L));
            race(
                    () -> {
                        plans.change(row.reference(), row.version(), longer);
                        return null;
                    },
                    () -> {
                        plans.change(row.reference(), row.version(), shorter);
                        return null;
                    },
                    "refusal.stale");
            assertThat(source().version()).isEqualTo(row.version() + 1);
        }
    }

    /** Both at once; exactly one of them hears that refusal. */
    private void race(Callable<?> one, Callable<?> other, String key) throws Exception {
        CyclicBarrier line = new CyclicBarrier(2);
        cast.as("plans-one", Role.ORGANISER);
        Future<String> first = threads.submit(runner(line, one));
        cast.instead("plans-other", Role.ORGANISER);
        Future<String> second = threads.submit(runner(line, other));
        assertThat(List.of(first.get(20, TimeUnit.SECONDS), second.get(20, TimeUnit.SECONDS)))
                .containsExactlyInAnyOrder("done", key);
        organiser();
    }

    private static Callable<String> runner(CyclicBarrier line, Callable<?> verb) {
        return () -> {
            line.await(10, TimeUnit.SECONDS);
            try {
                verb.call();
                return "done";
            } catch (Refusal refusal) {
                return refusal.key();
            }
        };
    }
}
