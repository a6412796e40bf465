package be.egmont.it.ejb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.egmont.access.AccountSearch;
import be.egmont.access.Accounts;
import be.egmont.access.Grants;
import be.egmont.access.Histories;
import be.egmont.access.History;
import be.egmont.access.Role;
import be.egmont.access.Scope;
import be.egmont.audit.JournalLine;
import be.egmont.audit.NameLookup;
import be.egmont.audit.NameLookup.Pointer;
import be.egmont.audit.Names;
import be.egmont.delegation.Delegations;
import be.egmont.delegation.MemberRow;
import be.egmont.delegation.Rsvp;
import be.egmont.kernel.Refusal;
import be.egmont.meeting.Meetings;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The history of each thing, for those who may read it, with names in place of ids. */
@InsideServer
class HistoriesIT {

    @Inject
    private Cast cast;

    @Inject
    private Requests requests;

    @Inject
    private Rows rows;

    @Inject
    private AnEdition own;

    @EJB
    private Accounts accounts;

    @EJB
    private Delegations delegations;

    @EJB
    private Grants grants;

    @EJB
    private Histories histories;

    @EJB
    private Meetings meetings;

    @Test
    void aThingHasWhatWasDoneToItAndWhatWasRefused() {
        own.with(1).posts(Requests.ABIDJAN).organisations(Requests.BIO);
        cast.head(own, Requests.ABIDJAN);
        UUID request = requests.ask(Requests.BIO);
        cast.organiserOf(own);
        int version = requests.version(request);
        meetings.approve(request, version);
        assertThatThrownBy(() -> meetings.approve(request, version)).isInstanceOf(Refusal.class);

        assertThat(acts(request)).containsExactly("approve REFUSED", "approve DONE", "request DONE");
        assertThat(histories.of(request, null).lines())
                .extracting(line -> line.row().address())
                .containsOnlyNulls();
        cast.as("katrien.dewaelsche", Role.ADMINISTRATOR);
        assertThat(acts(request)).hasSize(3);
        cast.head(own, Requests.ABIDJAN);
        assertThatThrownBy(() -> histories.of(request, null)).isInstanceOf(EJBAccessException.class);
    }

    /** What a member answers belongs to the history of his delegation; of a whole edition's import only what concerns it. */
    @Test
    void aDelegationHasThatOfItsMembers() {
        cast.organiser();
        // one that no other test has to do with: only the youngest rows are looked for
        UUID delegation = delegations.ofPost("2026", "LIM").orElseThrow().reference();
        MemberRow member =
                delegations.ofPost("2026", "LIM").orElseThrow().members().get(0);
        delegations.answer(
                member.reference(), member.version(), member.rsvp() == Rsvp.COMES ? Rsvp.PARTLY : Rsvp.COMES);

        List<JournalLine> lines = whole(delegation);
        assertThat(lines.get(0).row().verb()).isEqualTo("answer");
        JournalLine filled = lines.get(lines.size() - 1);
        assertThat(filled.row().verb()).isEqualTo("fill");
        assertThat(filled.row().changes()).contains(delegation.toString()).hasSizeLessThan(20_000);
    }

    /** As the page turns it: nothing twice, nothing left out, and no more than the page can bear. */
    @Test
    void aLongHistoryIsReadPartByPart() {
        cast.organiser();
        UUID delegation = delegations.ofPost("2026", "MNL").orElseThrow().reference();
        for (int turn = 0; turn < 2 * Histories.MOST; turn++) {
            MemberRow member =
                    delegations.ofPost("2026", "MNL").orElseThrow().members().get(0);
            delegations.answer(
                    member.reference(), member.version(), member.rsvp() == Rsvp.COMES ? Rsvp.PARTLY : Rsvp.COMES);
        }
        History youngest = histories.of(delegation, null);
        assertThat(youngest.lines()).hasSize(Histories.MOST);
        assertThat(youngest.older()).isNotNull();

        assertThat(whole(delegation))
                .extracting(line -> line.row().id())
                .isSortedAccordingTo(Comparator.reverseOrder())
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(2 * Histories.MOST);
        assertThat(whole(delegation))
                .filteredOn(line -> line.row().verb().equals("answer"))
                .hasSize(2 * Histories.MOST);
    }

    @Test
    void anOrganiserOfAnotherEditionReadsNothing() {
        own.with(1);
        UUID session = UUID.fromString(rows.one("SELECT reference::text FROM session ORDER BY id LIMIT 1"));
        accounts.signedIn("https://stage.example", "history-other", "Other", null, Set.of());
        cast.as("history-giver", Role.ADMINISTRATOR);
        UUID account = accounts.list(new AccountSearch("history-other", null, null), 0, 1)
                .get(0)
                .reference();
        UUID grant = grants.give(account, Role.ORGANISER, new Scope(own.code(), null), null, null, "Needed for a test");
        assertThat(acts(account)).first().isEqualTo("give DONE");
        assertThat(acts(grant)).containsExactly("give DONE");
        cast.organiser();
        assertThatThrownBy(() -> histories.of(account, null)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> histories.of(grant, null)).isInstanceOf(Refusal.NotFound.class);
        cast.as("history-other", Role.ORGANISER);
        assertThatThrownBy(() -> histories.of(session, null)).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void idsReferencesAndSubjectsHaveNames() {
        cast.claire();
        cast.organiser();
        UUID delegation = delegations.ofPost("2026", "ABJ").orElseThrow().reference();
        long id = rows.number("SELECT id FROM delegation WHERE reference = '" + delegation + "'");
        Pointer pointer = new Pointer("meeting_request", "asking_id", id);
        Names names = histories.names(
                delegation,
                new NameLookup(
                        Set.of(pointer, new Pointer("meeting_request", "minutes", 30), new Pointer("nowhere", "x", 1)),
                        Set.of(delegation, UUID.randomUUID()),
                        Set.of("claire.vandenbossche", "nobody"),
                        "nl"));
        assertThat(names.pointers()).containsOnlyKeys(pointer);
        assertThat(names.pointers().get(pointer)).contains("Abidjan");
        assertThat(names.things()).containsOnlyKeys(delegation);
        assertThat(names.things().get(delegation).relation()).isEqualTo("delegation");
        assertThat(names.subjects()).containsOnlyKeys("claire.vandenbossche");
    }

    /** A table that a later migration brings must not stay without a name in the journal. */
    @Test
    void everyTableThatIsPointedToHasNamesAndEveryReferenceIsKnown() {
        List<String> faults = new ArrayList<>();
        for (String table :
                rows.all("SELECT DISTINCT target FROM journal_pointer p WHERE EXISTS (SELECT 1 FROM pg_trigger t"
                        + " WHERE t.tgname = 'journal_note' AND t.tgrelid = p.relation::regclass)")) {
            if (!rows.all("SELECT id::text FROM " + table + " LIMIT 1").isEmpty()
                    && rows.one("SELECT journal_name('" + table + "', id, 'fr') FROM " + table + " ORDER BY id LIMIT 1")
                            == null) {
                faults.add(table + " has no name");
            }
        }
        for (String table : rows.all("SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid"
                + " AND a.attname = 'reference' AND NOT a.attisdropped"
                + " WHERE EXISTS (SELECT 1 FROM pg_trigger t WHERE t.tgname = 'journal_note' AND t.tgrelid = c.oid)")) {
            for (String reference : rows.all("SELECT reference::text FROM " + table + " LIMIT 1")) {
                if (!rows.all("SELECT relation FROM journal_thing('" + reference + "')")
                        .equals(List.of(table))) {
                    faults.add("a reference of " + table + " is not known");
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    private List<JournalLine> whole(UUID thing) {
        List<JournalLine> lines = new ArrayList<>();
        Long before = null;
        do {
            History part = histories.of(thing, before);
            lines.addAll(part.lines());
            before = part.older();
        } while (before != null);
        return lines;
    }

    private List<String> acts(UUID thing) {
        return histories.of(thing, null).lines().stream()
                .map(line -> line.row().verb() + " " + line.row().outcome())
                .toList();
    }
}
