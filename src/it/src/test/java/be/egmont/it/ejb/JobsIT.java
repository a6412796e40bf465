package be.egmont.it.ejb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.egmont.audit.Origin;
import be.egmont.job.ClaimedJob;
import be.egmont.job.JobOrder;
import be.egmont.job.JobQueue;
import be.egmont.job.JobState;
import be.egmont.job.JobTable;
import be.egmont.job.JobView;
import be.egmont.job.Jobs;
import be.egmont.job.Retry;
import be.egmont.job.Stopping;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Jobs in the database: of one transaction with whoever asks, of one node at a time, and of nobody who may not. */
@InsideServer
class JobsIT {

    /** Of which this server has no handler: the tests are its nodes. */
    private static final String KIND = "race";

    private static final Retry TWICE = new Retry(2, Duration.ZERO, Duration.ZERO);
    private static final Map<String, Retry> RACE = Map.of(KIND, TWICE);
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Inject
    private Cast cast;

    @Inject
    private Rows rows;

    @Inject
    private JobQueue queue;

    @Inject
    private Origin origin;

    @EJB
    private JobTable table;

    @EJB
    private Jobs jobs;

    @Resource
    private UserTransaction transaction;

    @Resource(lookup = "java:app/jdbc/egmont")
    private DataSource database;

    @AfterEach
    void clear() {
        if (database != null) {
            rows.run("DELETE FROM job WHERE kind IN ('" + KIND + "', '" + Echo.KIND + "')");
        }
    }

    private <T> T transact(Callable<T> work) throws Exception {
        transaction.begin();
        T result;
        try {
            result = work.call();
        } catch (Exception e) {
            transaction.rollback();
            throw e;
        }
        transaction.commit();
        return result;
    }

    private Optional<UUID> ordered(String kind, String topic) throws Exception {
        return transact(() -> queue.add(new JobOrder<>(kind, topic, null, new Echo.Word("hello"))));
    }

    private JobState state(UUID job) {
        return queue.find(job).orElseThrow().state();
    }

    private JobView ended(UUID job) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        JobView view = queue.find(job).orElseThrow();
        while (!view.isOver()) {
            assertThat(System.nanoTime()).as("still %s", view).isLessThan(end);
            Thread.onSpinWait();
            view = queue.find(job).orElseThrow();
        }
        return view;
    }

    private void silence(UUID job) {
        assertThat(rows.run("UPDATE job SET beat_at = now() - interval '1 hour' WHERE reference = '" + job + "'"))
                .isEqualTo(1);
    }

    @Test
    void whatIsRolledBackWasNeverAskedFor() throws Exception {
        cast.organiser();
        transaction.begin();
        UUID job = queue.add(new JobOrder<>(KIND, "rolled back", null, new Echo.Word("hello")))
                .orElseThrow();
        transaction.rollback();
        assertThat(queue.find(job)).isEmpty();
        assertThat(table.claim("node", RACE, LEASE)).isEmpty();
    }

    @Test
    void ofOneTopicOneWaitsOrRuns() throws Exception {
        cast.organiser();
        UUID first = ordered(KIND, "one").orElseThrow();
        assertThat(ordered(KIND, "one")).isEmpty();
        assertThat(ordered(KIND, "other")).isPresent();
        ClaimedJob claimed = table.claim("node", RACE, LEASE).orElseThrow();
        assertThat(claimed.reference()).isEqualTo(first);
        assertThat(ordered(KIND, "one")).isEmpty();
        table.done(claimed.claim(), null);
        assertThat(ordered(KIND, "one")).isPresent();
    }

    /** Two nodes take what they can get; each job goes to one of them. */
    @Test
    void nodesThatRaceNeverGetTheSameJob() throws Exception {
        cast.organiser();
        Set<UUID> all = new HashSet<>();
        for (int i = 0; i < 40; i++) {
            all.add(ordered(KIND, "race " + i).orElseThrow());
        }
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            List<Future<List<UUID>>> racing = new ArrayList<>();
            for (String node : List.of("one", "two")) {
                racing.add(nodes.submit(() -> taken(node)));
            }
            List<UUID> taken = new ArrayList<>();
            for (Future<List<UUID>> one : racing) {
                taken.addAll(one.get());
            }
            assertThat(taken).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            nodes.shutdown();
        }
    }

    /** Two nodes take what they can get of three lanes: of each one job at a time, in the order in which they were asked for. */
    @Test
    void ofOneLaneOneRunsAndTheOldestIsNext() throws Exception {
        cast.organiser();
        Map<String, List<UUID>> lanes = new TreeMap<>();
        for (int i = 0; i < 30; i++) {
            String lane = "lane " + i % 3;
            UUID job = transact(lane, "turn " + i);
            lanes.computeIfAbsent(lane, one -> new ArrayList<>()).add(job);
        }
        List<UUID> begun = Collections.synchronizedList(new ArrayList<>());
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> racing = new ArrayList<>();
            for (String node : List.of("one", "two")) {
                racing.add(nodes.submit(() -> workedOff(node, begun, 30)));
            }
            for (Future<?> one : racing) {
                one.get();
            }
        } finally {
            nodes.shutdown();
        }
        assertThat(begun).hasSize(30).doesNotHaveDuplicates();
        lanes.values().forEach(lane -> assertThat(begun).containsSubsequence(lane));
    }

    private UUID transact(String lane, String topic) throws Exception {
        return transact(() -> queue.add(new JobOrder<>(KIND, topic, lane, null, new Echo.Word("hello"))))
                .orElseThrow();
    }

    /** A node that begins what it gets and ends it at once, until all is done. */
    private void workedOff(String node, List<UUID> begun, int all) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (begun.size() < all) {
            assertThat(System.nanoTime()).as("%s begun", begun.size()).isLessThan(end);
            table.claim(node, RACE, LEASE).ifPresent(job -> {
                begun.add(job.reference());
                table.done(job.claim(), null);
            });
        }
    }

    @Test
    void aLaneWaitsForWhatRunsInItAndForNothingElse() throws Exception {
        cast.organiser();
        UUID first = transact("one", "a");
        UUID second = transact("one", "b");
        UUID other = transact("two", "c");
        ClaimedJob claimed = table.claim("here", RACE, LEASE).orElseThrow();
        assertThat(claimed.reference()).isEqualTo(first);
        assertThat(table.claim("there", RACE, LEASE).orElseThrow().reference()).isEqualTo(other);
        assertThat(table.claim("there", RACE, LEASE)).isEmpty();

        silence(first);
        ClaimedJob again = table.claim("there", RACE, LEASE).orElseThrow();
        assertThat(again.reference()).as("what a lost node was at is next").isEqualTo(first);
        table.broke(again.claim(), new Retry(3, Duration.ofHours(1), Duration.ofHours(1)));
        assertThat(table.claim("there", RACE, LEASE).orElseThrow().reference())
                .as("what is tried again later holds nobody up")
                .isEqualTo(second);
    }

    /** A node that has read before another one has written finds the lane taken, and that is no error. */
    @Test
    void whoComesTooLateInALaneTakesNothing() throws Exception {
        cast.organiser();
        UUID job = transact("one", "late");
        try (Connection other = database.getConnection();
                Statement claiming = other.createStatement()) {
            other.setAutoCommit(false);
            claiming.executeQuery("SELECT pg_advisory_xact_lock(hashtextextended('lane one', 0))");
            assertThat(table.claim("node", RACE, LEASE)).isEmpty();
            other.rollback();
        }
        assertThat(table.claim("node", RACE, LEASE).orElseThrow().reference()).isEqualTo(job);
        assertThatThrownBy(() -> rows.run("INSERT INTO job SELECT (jsonb_populate_record(j, jsonb_build_object("
                        + "'id', -id, 'reference', gen_random_uuid(), 'topic', 'twice'))).* FROM job j"
                        + " WHERE reference = '" + job + "'"))
                .as("the database holds it")
                .hasStackTraceContaining("job_one_runs_in_a_lane");
    }

    private List<UUID> taken(String node) {
        List<UUID> taken = new ArrayList<>();
        Optional<ClaimedJob> next = table.claim(node, RACE, LEASE);
        while (next.isPresent()) {
            taken.add(next.get().reference());
            next = table.claim(node, RACE, LEASE);
        }
        return taken;
    }

    @Test
    void aNodeThatFallsSilentLosesItsJobAndChangesNothingAnyMore() throws Exception {
        cast.organiser();
        UUID job = ordered(KIND, "lost").orElseThrow();
        ClaimedJob first = table.claim("first", RACE, LEASE).orElseThrow();
        assertThat(table.claim("second", RACE, LEASE))
                .as("as long as the first is heard of")
                .isEmpty();

        silence(job);
        ClaimedJob second = table.claim("second", RACE, LEASE).orElseThrow();
        assertThat(second.attempt()).isEqualTo(2);
        assertThat(table.progress(first.claim(), 50, "meeting.proposal.started"))
                .isEmpty();
        table.done(first.claim(), "too late");
        assertThat(state(job)).isEqualTo(JobState.RUNNING);
        assertThat(table.progress(second.claim(), 60, "meeting.proposal.keeping", 6, 10))
                .containsExactly(Map.entry(second.claim(), false));
        assertThat(queue.find(job).orElseThrow().stepDetails()).containsExactly(6L, 10L);

        silence(job);
        assertThat(table.claim("third", RACE, LEASE)).as("tried often enough").isEmpty();
        JobView over = queue.find(job).orElseThrow();
        assertThat(over.state()).isEqualTo(JobState.FAILED);
        assertThat(over.reason()).isEqualTo("refusal.job-node-lost");
        assertThat(over.progress()).isEqualTo(60);
    }

    /** What an attempt is writing is committed or gone before another one begins. */
    @Test
    void whatIsBeingWrittenIsNotTakenOver() throws Exception {
        cast.organiser();
        UUID job = ordered(KIND, "held").orElseThrow();
        ClaimedJob first = table.claim("first", RACE, LEASE).orElseThrow();
        try (Connection writing = database.getConnection();
                Statement holding = writing.createStatement()) {
            writing.setAutoCommit(false);
            holding.executeQuery("SELECT id FROM job WHERE claim = '" + first.claim() + "' FOR KEY SHARE");
            assertThat(table.beat(Set.of(first.claim())))
                    .as("its node is heard all the same")
                    .hasSize(1);
            silence(job);
            assertThat(table.claim("second", RACE, LEASE)).isEmpty();
            writing.rollback();
        }
        assertThat(table.claim("second", RACE, LEASE)).isPresent();
    }

    @Test
    void whatBreaksIsTriedAgainAndThenEnds() throws Exception {
        cast.organiser();
        UUID job = ordered(KIND, "broken").orElseThrow();
        table.broke(table.claim("node", RACE, LEASE).orElseThrow().claim(), TWICE);
        assertThat(state(job)).isEqualTo(JobState.WAITING);
        table.broke(table.claim("node", RACE, LEASE).orElseThrow().claim(), TWICE);
        assertThat(queue.find(job).orElseThrow().reason()).isEqualTo("refusal.job-broke");
    }

    @Test
    void whoStopsItIsHeardByWhoeverRunsIt() throws Exception {
        cast.organiser();
        UUID job = ordered(KIND, "stopped").orElseThrow();
        UUID claim = table.claim("node", RACE, LEASE).orElseThrow().claim();
        assertThat(table.beat(Set.of(claim))).containsEntry(claim, false);
        transact(() -> {
            queue.stop(job, Stopping.FINISH);
            return null;
        });
        assertThat(table.beat(Set.of(claim))).containsEntry(claim, true);
        table.done(claim, "half");
        assertThat(state(job)).isEqualTo(JobState.DONE);
    }

    @Test
    void ownJobsAreOnesOwn() throws Exception {
        cast.organiser();
        UUID job = ordered(KIND, "mine").orElseThrow();
        assertThat(jobs.mine()).extracting(JobView::reference).contains(job);
        cast.claire();
        assertThat(jobs.mine()).extracting(JobView::reference).doesNotContain(job);
        assertThat(jobs.find(job)).isEmpty();
        jobs.cancel(job);
        assertThat(state(job)).isEqualTo(JobState.WAITING);
        cast.organiser();
        jobs.cancel(job);
        assertThat(jobs.find(job).orElseThrow().state()).isEqualTo(JobState.CANCELLED);
    }

    /** A boundary that only an organiser may call sees him, although nobody is signed in on that thread. */
    @Test
    void itRunsInTheNameOfWhoeverAsked() throws Exception {
        cast.organiser();
        origin.is(Origin.Channel.PAGE, "10.1.2.3");
        long before = rows.journal();
        JobView over = ended(ordered(Echo.KIND, "name").orElseThrow());
        assertThat(over.reason()).isNull();
        assertThat(over.result()).isEqualTo("hello of joris.desmedt");
        assertThat(rows.one("SELECT concat_ws(' ', door, verb, actor, channel, address) FROM journal_entry WHERE id > "
                        + before + " ORDER BY id LIMIT 1"))
                .isEqualTo("Proposals leave joris.desmedt PAGE 10.1.2.3");
        origin.is(Origin.Channel.HOUSE, null);
    }

    /** The role is taken from him between the question and the answer. */
    @Test
    void whoMayNoMoreIsToldSo() throws Exception {
        cast.organiser();
        UUID job = transact(() -> {
            UUID made = queue.add(new JobOrder<>(Echo.KIND, "taken", null, new Echo.Word("hello")))
                    .orElseThrow();
            rows.run("UPDATE account_role SET role = 'participant' WHERE role = 'organiser' AND account_id IN"
                    + " (SELECT id FROM account WHERE subject = 'joris.desmedt')");
            return made;
        });
        JobView over = ended(job);
        assertThat(over.state()).isEqualTo(JobState.FAILED);
        assertThat(over.reason()).isEqualTo("refusal.job-not-allowed");
    }

    @Test
    void withoutATransactionNothingIsAsked() {
        cast.organiser();
        assertThatThrownBy(() -> queue.add(new JobOrder<>(KIND, "none", null, new Echo.Word("hello"))))
                .isInstanceOf(RuntimeException.class);
    }
}
