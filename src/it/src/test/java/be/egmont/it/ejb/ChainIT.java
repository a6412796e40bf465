package be.egmont.it.ejb;

import static be.egmont.audit.ChainFault.Kind.ADDED;
import static be.egmont.audit.ChainFault.Kind.BROKEN;
import static be.egmont.audit.ChainFault.Kind.CHANGED;
import static be.egmont.audit.ChainFault.Kind.INSERTED;
import static be.egmont.audit.ChainFault.Kind.MISSING;
import static be.egmont.audit.ChainFault.Kind.REORDERED;
import static be.egmont.audit.ChainFault.Kind.REWRITTEN;
import static be.egmont.audit.ChainFault.Kind.UNLISTED;
import static be.egmont.audit.ChainFault.Kind.UNSIGNED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.egmont.access.Role;
import be.egmont.audit.ChainFault;
import be.egmont.audit.Checkpoint;
import be.egmont.audit.Journals;
import be.egmont.audit.Verdict;
import be.egmont.kernel.Setting;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whoever owns the database can bend its journal: he switches the triggers off. Here he does so in each way, against the
 * real tables, in a transaction that is rolled back; and each time {@code verify} says where.
 */
@InsideServer
class ChainIT {

    private static final int WRITERS = 8;
    private static final int EACH = 25;

    /** A row with something in each column, so that each can be changed. */
    private static final String ROW =
            "INSERT INTO journal_entry (at, actor, on_behalf, door, verb, thing, outcome, reason,"
                    + " address, channel, millis, changes) VALUES ('2026-02-04 09:42:00.123456Z', 'zoé', 'claire', 'Meetings',"
                    + " 'approve', gen_random_uuid()::text, 'REFUSED', 'refusal.stale', '10.0.0.7', 'REST', 12, '[]')";

    /** What somebody does who knows how the chain is made: from that place on he makes it anew. */
    private static final String REWRITE = """
            DO $$
            DECLARE
                l journal_link;
                e journal_entry;
                h bytea := (SELECT hash FROM journal_link WHERE seq = %1$d - 1);
            BEGIN
                FOR l IN SELECT * FROM journal_link WHERE seq >= %1$d ORDER BY seq LOOP
                    SELECT * INTO e FROM journal_entry WHERE id = l.entry_id;
                    UPDATE journal_link SET previous = h, hash = sha256(h || convert_to(journal_canonical(e), 'UTF8'))
                     WHERE seq = l.seq RETURNING hash INTO h;
                END LOOP;
            END
            $$
            """;

    @Inject
    private Cast cast;

    @Inject
    private Rows rows;

    @EJB
    private Journals journals;

    @Inject
    private Clock clock;

    @Resource
    private ManagedExecutorService threads;

    @Resource
    private UserTransaction transaction;

    /**
     * The chain ends with ten rows that are nobody's, and that no seal stands at: the house signs when a minute begins, and has
     * signed this day and the next before they come.
     */
    @BeforeEach
    void rows() throws GeneralSecurityException {
        if (rows == null) {
            // outside the server, where nothing has been made
            return;
        }
        cast.as("chain-admin", Role.ADMINISTRATOR);
        rows.run(ROW);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (LocalDate day : List.of(today, today.plusDays(1))) {
            rows.run(checkpoint(day, last()) + " ON CONFLICT DO NOTHING");
        }
        for (int i = 0; i < 10; i++) {
            rows.run(ROW);
        }
        assertThat(journals.verify().faults()).isEmpty();
    }

    @Test
    void theTablesTakeInsertsOnlyUntilTheirOwnerSwitchesThatOff() {
        for (String table : List.of("journal_entry", "journal_link", "journal_subject")) {
            assertThatThrownBy(() -> rows.run("UPDATE " + table + " SET "
                            + (table.equals("journal_link")
                                    ? "seq = -seq"
                                    : table.equals("journal_entry") ? "actor = 'x'" : "thing = 'x'")))
                    .rootCause()
                    .hasMessageContaining("takes INSERT only");
            assertThatThrownBy(() -> rows.run("DELETE FROM " + table))
                    .rootCause()
                    .hasMessageContaining("INSERT only");
            assertThatThrownBy(() -> rows.run("TRUNCATE " + table)).rootCause().hasMessageContaining("INSERT only");
        }
    }

    @Test
    void everyColumnThatIsChangedIsFound() throws Exception {
        long place = last() - 4;
        for (String change : List.of(
                "at = at + interval '1 microsecond'",
                "at = 'infinity'",
                "at = '-infinity'",
                "at = '294276-12-31'",
                "actor = 'zoë'",
                "on_behalf = NULL",
                "door = 'Meeting'",
                "verb = 'refuse'",
                "thing = ''",
                "outcome = 'DONE'",
                "reason = NULL",
                "address = '10.0.0.8'",
                "channel = 'PAGE'",
                "millis = 13",
                "changes = '[ ]'")) {
            assertThat(bent("UPDATE journal_entry SET " + change + " WHERE id = " + entry(place)))
                    .as(change)
                    .containsExactly(new ChainFault(CHANGED, place));
        }
    }

    @Test
    void aRowThatIsTakenOutIsFound() throws Exception {
        long place = last() - 4;
        assertThat(bent("DELETE FROM journal_entry WHERE id = " + entry(place)))
                .containsExactly(new ChainFault(MISSING, place));
        assertThat(bent(
                        "DELETE FROM journal_entry WHERE id = " + entry(place),
                        "DELETE FROM journal_link WHERE seq = " + place))
                .containsExactly(new ChainFault(MISSING, place));
        assertThat(bent("DELETE FROM journal_link WHERE seq = " + place))
                .containsExactly(sorted(new ChainFault(MISSING, place), new ChainFault(ADDED, entry(place))));
    }

    @Test
    void aRowThatIsTakenOutIsFoundThoughTheOthersMovedUp() throws Exception {
        long place = last() - 4;
        assertThat(bent(
                        "DELETE FROM journal_entry WHERE id = " + entry(place),
                        "DELETE FROM journal_link WHERE seq = " + place,
                        "UPDATE journal_link SET seq = -seq WHERE seq > " + place,
                        "UPDATE journal_link SET seq = -seq - 1 WHERE seq < 0"))
                .containsExactly(new ChainFault(BROKEN, place));
    }

    @Test
    void rowsThatHaveChangedPlacesAreFound() throws Exception {
        long one = last() - 6;
        long other = last() - 2;
        String swap =
                "UPDATE journal_link SET entry_id = CASE seq WHEN %1$d THEN -%4$d ELSE -%3$d END WHERE seq IN (%1$d, %2$d)"
                        .formatted(one, other, entry(one), entry(other));
        assertThat(bent(swap, "UPDATE journal_link SET entry_id = -entry_id WHERE entry_id < 0"))
                .containsExactly(new ChainFault(REORDERED, one), new ChainFault(REORDERED, other));
    }

    @Test
    void aRowThatIsPutInIsFound() throws Exception {
        assertThat(bent(ROW)).extracting(ChainFault::kind).containsExactly(ADDED);

        long place = last() - 4;
        assertThat(bent(
                        "UPDATE journal_link SET seq = -seq WHERE seq > " + place,
                        "UPDATE journal_link SET seq = -seq + 1 WHERE seq < 0",
                        ROW,
                        "INSERT INTO journal_link SELECT l.seq + 1, e.id, l.hash,"
                                + " sha256(l.hash || convert_to(journal_canonical(e), 'UTF8'))"
                                + " FROM journal_link l, journal_entry e WHERE l.seq = " + place
                                + " AND e.id = (SELECT max(id) FROM journal_entry)"))
                .containsExactly(new ChainFault(INSERTED, place + 1));
    }

    /** Whoever looks at the journal sees the row, and it has a link: it must not pass for one of the chain. */
    @Test
    void aRowWhoseLinkStandsBeforeTheFirstOneIsFound() throws Exception {
        String beside = ROW + "; INSERT INTO journal_link SELECT %d, max(id), '', sha256(convert_to(journal_canonical("
                + "(SELECT e FROM journal_entry e ORDER BY id DESC LIMIT 1)), 'UTF8')) FROM journal_entry";
        assertThat(bent(beside.formatted(0))).containsExactly(new ChainFault(INSERTED, 0));
        assertThat(bent(beside.formatted(-7))).containsExactly(new ChainFault(INSERTED, -7));
        long place = last() - 4;
        assertThat(bent("ALTER TABLE journal_link DROP CONSTRAINT journal_link_pkey", beside.formatted(place)))
                .containsExactly(new ChainFault(INSERTED, place));
    }

    /** Page after page, of which none is larger than the memory has room for: some rows are whole imports. */
    @Test
    void aLongJournalIsWalkedToItsEnd() throws Exception {
        long before = last();
        String[] many = {
            "ALTER TABLE journal_entry ENABLE TRIGGER journal_chain",
            "ALTER TABLE journal_entry ENABLE TRIGGER journal_subject",
            ROW.replace("VALUES (", "SELECT ").replaceFirst("'\\[]'\\)$", "'[]' FROM generate_series(1, 3000)"),
            ROW.replace("VALUES (", "SELECT ")
                    .replaceFirst("'\\[]'\\)$", "'[\"' || repeat('x', 3000000) || '\"]' FROM generate_series(1, 4)"),
            "SET CONSTRAINTS ALL IMMEDIATE"
        };
        assertThat(bent(many)).isEmpty();
        long late = before + 3002;
        assertThat(bent(with(
                        many,
                        "UPDATE journal_entry SET actor = 'x' WHERE id = (SELECT entry_id FROM journal_link WHERE seq = "
                                + late + ")")))
                .containsExactly(new ChainFault(CHANGED, late));
    }

    @Test
    void aRowThatIsChangedWithItsHashIsFoundByTheOneAfterIt() throws Exception {
        long place = last() - 4;
        assertThat(bent(
                        "UPDATE journal_entry SET actor = 'somebody else' WHERE id = " + entry(place),
                        "UPDATE journal_link l SET hash = sha256(l.previous || convert_to(journal_canonical(e), 'UTF8'))"
                                + " FROM journal_entry e WHERE e.id = l.entry_id AND l.seq = " + place))
                .containsExactly(new ChainFault(BROKEN, place + 1));
    }

    /** The chain alone does not know how long it was: that is what the checkpoint is for. */
    @Test
    void anEndThatIsCutOffIsFoundByTheCheckpoint() throws Exception {
        long place = last();
        String[] cut = {
            "DELETE FROM journal_entry WHERE id IN (SELECT entry_id FROM journal_link WHERE seq > " + (place - 3) + ")",
            "DELETE FROM journal_link WHERE seq > " + (place - 3)
        };
        assertThat(bent(cut)).isEmpty();
        assertThat(bent(with(checkpoint(place), cut))).containsExactly(new ChainFault(MISSING, place - 2));
    }

    @Test
    void aChainThatIsMadeAnewIsFoundByTheCheckpoint() throws Exception {
        long place = last();
        String[] anew = {
            "UPDATE journal_entry SET actor = 'somebody else' WHERE id = " + entry(place - 4),
            REWRITE.formatted(place - 4)
        };
        assertThat(bent(anew)).isEmpty();
        assertThat(bent(with(checkpoint(place), anew))).containsExactly(new ChainFault(REWRITTEN, place));
    }

    @Test
    void aCheckpointThatIsNotOurOwnIsFound() throws Exception {
        long place = last();
        assertThat(bent(
                        checkpoint(place),
                        "UPDATE journal_checkpoint SET signature = reverse(signature) WHERE day = '2099-01-01'"))
                .containsExactly(new ChainFault(UNSIGNED, place));
        assertThat(bent(checkpoint(place), "UPDATE journal_checkpoint SET seq = seq - 1 WHERE day = '2099-01-01'"))
                .containsExactly(new ChainFault(REWRITTEN, place - 1), new ChainFault(UNSIGNED, place - 1));
    }

    /** A history is read from what was derived of the rows: whoever bends that alone is found as well. */
    @Test
    void aRowThatIsLeftOutOfTheHistoryOfItsThingIsFound() throws Exception {
        long place = last() - 4;
        String ours = " journal_subject WHERE entry_id = " + entry(place);
        assertThat(bent("DELETE FROM" + ours)).containsExactly(new ChainFault(UNLISTED, place));
        assertThat(bent("INSERT INTO journal_subject SELECT gen_random_uuid()::text, entry_id, NULL FROM" + ours))
                .containsExactly(new ChainFault(UNLISTED, place));
        assertThat(bent("UPDATE journal_subject SET changes = '[]' WHERE entry_id = " + entry(place)))
                .containsExactly(new ChainFault(UNLISTED, place));
    }

    /** On as many nodes as there are connections: each row has the place after the one that was committed before it. */
    @Test
    void writersOnSeveralNodesMakeOneChain() throws Exception {
        long before = last();
        CyclicBarrier line = new CyclicBarrier(WRITERS);
        List<Future<Object>> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            writers.add(threads.submit(() -> {
                line.await(30, TimeUnit.SECONDS);
                for (int n = 0; n < EACH; n++) {
                    rows.run(ROW);
                }
                return null;
            }));
        }
        for (Future<Object> writer : writers) {
            writer.get(60, TimeUnit.SECONDS);
        }
        Verdict verdict = journals.verify();
        assertThat(verdict.faults()).isEmpty();
        assertThat(last() - before).isEqualTo(WRITERS * EACH);
        assertThat(rows.number("SELECT count(*) FROM journal_link")).isEqualTo(last());
    }

    private long last() {
        return rows.number("SELECT max(seq) FROM journal_link");
    }

    private long entry(long place) {
        return rows.number("SELECT entry_id FROM journal_link WHERE seq = " + place);
    }

    private static ChainFault[] sorted(ChainFault... faults) {
        Arrays.sort(faults, (one, other) -> Long.compare(one.place(), other.place()));
        return faults;
    }

    private static String[] with(String first, String... rest) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(List.of(rest));
        return all.toArray(String[]::new);
    }

    private static String[] with(String[] first, String last) {
        String[] all = Arrays.copyOf(first, first.length + 1);
        all[first.length] = last;
        return all;
    }

    /** What the house would sign on a day on which it has not. */
    private String checkpoint(long place) throws GeneralSecurityException {
        return checkpoint(LocalDate.of(2099, 1, 1), place);
    }

    private String checkpoint(LocalDate day, long place) throws GeneralSecurityException {
        String hash = rows.one("SELECT encode(hash, 'hex') FROM journal_link WHERE seq = " + place);
        String previous = journals.checkpoints().stream()
                .filter(one -> one.day().isBefore(day))
                .reduce((one, later) -> later)
                .map(Checkpoint::fingerprint)
                .orElse("0".repeat(64));
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(KeyFactory.getInstance("Ed25519")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(Setting.JOURNAL_KEY.get()))));
        signature.update(("egmont-journal-2 " + day + " " + place + " " + hash + " " + previous)
                .getBytes(StandardCharsets.UTF_8));
        return "INSERT INTO journal_checkpoint VALUES ('%s', %d, decode('%s', 'hex'), now(), '%s', '%s', '%s')"
                .formatted(
                        day,
                        place,
                        hash,
                        Setting.JOURNAL_PUBLIC_KEY.get(),
                        Base64.getEncoder().encodeToString(signature.sign()),
                        previous);
    }

    /** What is found after those statements; nothing of them stays. */
    private List<ChainFault> bent(String... statements) throws Exception {
        transaction.begin();
        try {
            for (String table : List.of("journal_entry", "journal_link", "journal_subject", "journal_checkpoint")) {
                rows.run("ALTER TABLE " + table + " DISABLE TRIGGER USER");
            }
            for (String statement : statements) {
                rows.run(statement);
            }
            return journals.verify().faults();
        } finally {
            transaction.rollback();
        }
    }
}
