package be.egmont.it.ejb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.egmont.access.AddressForm;
import be.egmont.access.Role;
import be.egmont.kernel.Refusal;
import be.egmont.kernel.Translated;
import be.egmont.person.DuplicateRow;
import be.egmont.person.MergePreview;
import be.egmont.person.PersonData;
import be.egmont.person.PersonField;
import be.egmont.person.PersonMerges;
import be.egmont.person.PersonRecords;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two people who are one are merged with all that refers to them; undone, nothing of it is left. */
@InsideServer
class PersonMergesIT {

    private static final long SEED = 20260202;
    private static final int TRIES = 40;

    /** Whatever refers to people, and people: each row without its version. */
    private static final String TABLES = """
            SELECT DISTINCT c.relname FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
             WHERE k.contype = 'f' AND k.confrelid = 'person'::regclass
            """;

    private static final String POST = "(SELECT id FROM post WHERE code = 'ABJ')";

    @Inject
    private Cast cast;

    @Inject
    private Rows rows;

    @Inject
    private AnEdition own;

    @EJB
    private PersonRecords records;

    @EJB
    private PersonMerges merges;

    @BeforeEach
    void comesOn() {
        if (own != null) {
            // outside the server nothing is made
            own.with(2).posts(Requests.ABIDJAN).organisations(Requests.ENABEL);
            cast.as("merges-organiser", Role.ORGANISER);
        }
    }

    @AfterEach
    void sweep() {
        if (rows != null) {
            String people = "(SELECT id FROM person WHERE family_name LIKE '%Zq%')";
            rows.run("DELETE FROM person_merge");
            rows.run("DELETE FROM person_distinct");
            rows.run("DELETE FROM letter WHERE person_id IN " + people);
            rows.run("DELETE FROM letter_batch WHERE asked_by = 'merges-organiser'");
            rows.run("DELETE FROM participant WHERE person_id IN " + people);
            rows.run("DELETE FROM appointment WHERE person_id IN " + people);
            rows.run("DELETE FROM mandate WHERE giver_id IN " + people + " OR taker_id IN " + people);
            rows.run("UPDATE account SET person_id = NULL WHERE person_id IN " + people);
            rows.run("DELETE FROM person WHERE id IN " + people);
        }
    }

    private UUID person(String given, String family) {
        PersonData data = new PersonData(
                given,
                family,
                given.toLowerCase(java.util.Locale.ROOT) + "@zq.be",
                null,
                AddressForm.F,
                Translated.Language.FR,
                Translated.Language.FR,
                null);
        return records.create(
                data,
                Set.copyOf(records.lookalikes(data).stream()
                        .map(one -> one.person().reference())
                        .toList()));
    }

    private String id(UUID person) {
        return rows.one("SELECT id FROM person WHERE reference = '" + person + "'");
    }

    private void appointed(UUID person, String from, String to) {
        rows.run("INSERT INTO appointment (id, version, reference, person_id, post_id, capacity, from_date, to_date)"
                + " VALUES (nextval('row_id'), 1, gen_random_uuid(), " + id(person) + ", " + POST + ", 'STAFF', '"
                + from
                + "', '" + to + "')");
    }

    private void takesPart(UUID person) {
        rows.run(
                "INSERT INTO participant (id, version, reference, delegation_id, edition_id, person_id, capacity, leads,"
                        + " badge, rsvp) SELECT nextval('row_id'), 1, gen_random_uuid(), d.id, d.edition_id, "
                        + id(person)
                        + ", 'STAFF', false, gen_random_uuid()::text, 'AWAITED' FROM delegation d JOIN edition e ON e.id ="
                        + " d.edition_id WHERE e.code = '" + own.code() + "' ORDER BY d.id LIMIT 1");
    }

    /** One that has been sent: what stands in it stays, whoever it turns out to be to. */
    private void writtenTo(UUID person) {
        rows.run(
                "WITH b AS (INSERT INTO letter_batch (id, version, reference, edition_id, kind, recipients, needs_confirmation,"
                        + " asked_by, asked_at) SELECT nextval('row_id'), 1, gen_random_uuid(), id, 'AWAITED_REMINDER', 1, false,"
                        + " 'merges-organiser', now() FROM edition WHERE code = '" + own.code()
                        + "' RETURNING id, edition_id)"
                        + " INSERT INTO letter (id, version, reference, edition_id, batch_id, person_id, kind, language, address,"
                        + " subject, mime, state, queued_at, due_at, attempts, tried_at, claim, ended_at)"
                        + " SELECT nextval('row_id'), 1, gen_random_uuid(), edition_id, id, " + id(person)
                        + ", 'AWAITED_REMINDER', 'FR', 'annezq@zq.be', 'Rappel', 'x', 'SENT', now(), now(), 1, now(),"
                        + " gen_random_uuid(), now() FROM b");
    }

    private void mandated(UUID giver, UUID taker) {
        rows.run(
                "INSERT INTO mandate (id, version, reference, giver_id, taker_id, starts_at, ends_at, reason, given_by)"
                        + " VALUES (nextval('row_id'), 1, gen_random_uuid(), " + id(giver) + ", " + id(taker)
                        + ", now(), now() + interval '1 day', 'for a test', 'nobody')");
    }

    private int version(UUID person) {
        return records.view(person).version();
    }

    private void merge(UUID kept, UUID gone, Set<PersonField> fromOther) {
        merges.merge(kept, version(kept), gone, version(gone), fromOther);
    }

    private Map<String, List<String>> snapshot() {
        Map<String, List<String>> all = new TreeMap<>();
        List<String> tables = new ArrayList<>(rows.all(TABLES));
        tables.add("person");
        for (String table : tables) {
            all.put(table, rows.all("SELECT (to_jsonb(t) - 'version')::text FROM " + table + " t ORDER BY t.id"));
        }
        return all;
    }

    private static void refused(String key, ThrowingCallable verb) {
        assertThatThrownBy(verb)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("refusal." + key));
    }

    @Test
    void whateverRefersToPeopleHasAnId() {
        assertThat(rows.all(TABLES))
                .contains("account", "appointment", "participant", "mandate", "letter")
                .allSatisfy(table -> assertThat(rows.number("SELECT count(*) FROM pg_attribute WHERE attrelid = '"
                                + table + "'::regclass AND attname = 'id'"))
                        .as(table)
                        .isOne());
    }

    @Test
    void allThatReferredToOneRefersToTheOther() {
        UUID kept = person("Annezq", "Van den BroeckZq");
        UUID gone = person("Annezqa", "VandenbroekZq");
        UUID third = person("Luczq", "SomebodyZq");
        appointed(gone, "2020-01-01", "2021-01-01");
        takesPart(gone);
        mandated(third, gone);
        writtenTo(gone);
        rows.run("UPDATE person SET subject = 'annezq' WHERE reference = '" + gone + "'");
        long before = rows.journal();

        MergePreview preview = merges.preview(kept, gone);
        assertThat(preview.obstacles()).isEmpty();
        assertThat(preview.moves())
                .containsExactly(
                        new MergePreview.Move("appointment", 1),
                        new MergePreview.Move("letter", 1),
                        new MergePreview.Move("mandate", 1),
                        new MergePreview.Move("participant", 1));
        merge(kept, gone, EnumSet.of(PersonField.GIVEN_NAME));

        assertThat(records.view(kept).data().givenName()).isEqualTo("Annezqa");
        assertThat(records.view(kept).data().familyName()).isEqualTo("Van den BroeckZq");
        assertThat(records.view(kept).subject()).isEqualTo("annezq");
        assertThatThrownBy(() -> records.view(gone)).isInstanceOf(Refusal.NotFound.class);
        for (String of : List.of(
                "appointment WHERE person_id",
                "letter WHERE person_id",
                "participant WHERE person_id",
                "mandate WHERE taker_id")) {
            assertThat(rows.number("SELECT count(*) FROM " + of + " = " + id(kept)))
                    .as(of)
                    .isOne();
        }
        assertThat(merges.recent()).hasSize(1);
        assertThat(merges.recent().get(0).goneName()).isEqualTo("Annezqa VandenbroekZq");
        merges.undo(gone);
        assertThat(records.view(gone).subject()).isEqualTo("annezq");
        assertThat(records.view(kept).data().givenName()).isEqualTo("Annezq");
        assertThat(merges.recent()).isEmpty();
        refused("merge-over", () -> merges.undo(gone));
        assertThat(rows.since(before))
                .contains("PersonMerges.merge DONE", "PersonMerges.undo DONE", "PersonMerges.undo REFUSED");
    }

    /** Whoever is merged with whomever, with whatever refers to them: undone, all rows are as they were. */
    @Test
    void mergedAndPartedIsAsIfNothingHadHappened() {
        Random chance = new Random(SEED);
        List<UUID> people = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            UUID one = person("Person" + (char) ('a' + i), "Zq" + i * i);
            people.add(one);
            for (int n = chance.nextInt(3); n > 0; n--) {
                appointed(one, (2010 + n) + "-01-01", (2010 + n) + "-06-01");
            }
            if (chance.nextInt(4) == 0) {
                takesPart(one);
            }
            if (i > 0 && chance.nextBoolean()) {
                mandated(people.get(chance.nextInt(i)), one);
            }
            if (chance.nextInt(3) == 0) {
                rows.run("UPDATE person SET subject = 'zq" + i + "' WHERE reference = '" + one + "'");
            }
        }
        int done = 0;
        for (int n = 0; n < TRIES; n++) {
            UUID kept = people.get(chance.nextInt(people.size()));
            UUID gone = people.get(chance.nextInt(people.size()));
            Map<String, List<String>> before = snapshot();
            // both act for the same third one: what only the database sees
            boolean possible = merges.preview(kept, gone).obstacles().isEmpty() && !actTogether(kept, gone);
            Set<PersonField> fromOther = EnumSet.noneOf(PersonField.class);
            for (PersonField field : PersonField.values()) {
                if (chance.nextBoolean()) {
                    fromOther.add(field);
                }
            }
            if (possible) {
                merge(kept, gone, fromOther);
                assertThat(snapshot()).isNotEqualTo(before);
                merges.undo(gone);
                done++;
            } else {
                assertThatThrownBy(() -> merge(kept, gone, fromOther)).isInstanceOf(Refusal.class);
            }
            assertThat(snapshot()).as("try " + n).isEqualTo(before);
        }
        assertThat(done).isGreaterThan(TRIES / 3);
    }

    private boolean actTogether(UUID one, UUID other) {
        return rows.number("SELECT count(*) FROM mandate a JOIN mandate b ON a.id <> b.id WHERE"
                        + " (a.giver_id = " + id(one) + " AND b.giver_id = " + id(other)
                        + " AND a.taker_id = b.taker_id) OR (a.taker_id = " + id(one) + " AND b.taker_id = "
                        + id(other) + " AND a.giver_id = b.giver_id)")
                > 0;
    }

    @Test
    void twoOfOneEditionTwoAccountsAndAMandateBetweenThemAreNotMerged() {
        UUID one = person("Annezq", "OneZq");
        UUID other = person("Luczq", "OtherZq");
        takesPart(one);
        takesPart(other);
        refused("merge-same-edition", () -> merge(one, other, Set.of()));
        rows.run("DELETE FROM participant WHERE person_id = " + id(other));
        mandated(one, other);
        refused("merge-mandate", () -> merge(one, other, Set.of()));
        rows.run("DELETE FROM mandate WHERE giver_id = " + id(one));
        rows.run("UPDATE person SET subject = given_name WHERE id IN (" + id(one) + ", " + id(other) + ")");
        refused("merge-both-sign-in", () -> merge(one, other, Set.of()));
        refused("merge-same", () -> merge(one, one, Set.of()));
        rows.run("UPDATE person SET subject = NULL WHERE id = " + id(other));
        int version = version(one);
        rows.run("UPDATE person SET version = version + 1 WHERE id = " + id(one));
        refused("stale", () -> merges.merge(one, version, other, version(other), Set.of()));
        merge(one, other, Set.of());
    }

    @Test
    void whatWasTouchedSinceIsNotTakenBack() {
        UUID kept = person("Annezq", "KeptZq");
        UUID gone = person("Luczq", "GoneZq");
        appointed(gone, "2020-01-01", "2021-01-01");
        merge(kept, gone, Set.of());
        Map<String, List<String>> merged = snapshot();
        rows.run("UPDATE appointment SET version = version + 1 WHERE person_id = " + id(kept));
        refused("merge-touched-appointment", () -> merges.undo(gone));
        assertThat(snapshot()).as("nothing of it was done").isEqualTo(merged);
        rows.run("UPDATE appointment SET version = version - 1 WHERE person_id = " + id(kept));

        records.change(
                kept,
                version(kept),
                new PersonData("Anneliezq", "KeptZq", null, null, AddressForm.F, null, Translated.Language.DE, null));
        refused("merge-touched-person", () -> merges.undo(gone));

        UUID third = person("Marcozq", "ThirdZq");
        merge(third, kept, Set.of());
        refused("merge-kept-gone", () -> merges.undo(gone));
        rows.run("UPDATE person_merge SET merged_at = merged_at - interval '31 days'");
        refused("merge-over", () -> merges.undo(kept));
        assertThat(merges.recent()).isEmpty();
    }

    @Test
    void duplicatesAreListedUntilTheyAreToldApart() {
        UUID one = person("Annezq", "Van den BroeckZq");
        UUID other = person("Annezq", "VandenbroekZq");
        rows.run("DELETE FROM person_distinct");
        assertThat(pair(one, other)).isTrue();
        merges.setApart(other, one);
        assertThat(pair(one, other)).isFalse();
        merges.reconsider(one, other);
        assertThat(pair(one, other)).isTrue();
    }

    private boolean pair(UUID one, UUID other) {
        return merges.duplicates().rows().stream()
                .map(PersonMergesIT::references)
                .anyMatch(Set.of(one, other)::equals);
    }

    private static Set<UUID> references(DuplicateRow row) {
        return Set.of(row.one().reference(), row.other().reference());
    }
}
