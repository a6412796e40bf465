package be.egmont.audit;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.audit.ChainFault.Kind;
import java.lang.ref.WeakReference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ChainTest {

    private static final Instant AT = Instant.parse("2026-02-04T09:42:00.123456Z");

    private static final LocalDate TODAY = LocalDate.of(2026, 2, 4);

    private static JournalRow row(long id, String thing) {
        return new JournalRow(
                id, AT, "claire", null, "Meetings", "approve", thing, "DONE", null, "10.0.0.7", "PAGE", 3, null);
    }

    private static List<ChainLink> chain(int length) {
        List<ChainLink> links = new ArrayList<>();
        String last = "";
        for (int seq = 1; seq <= length; seq++) {
            JournalRow row = row(seq + 100L, "thing " + seq);
            String hash = Chain.hash(last, row);
            links.add(new ChainLink(seq, row.id(), last, hash, row));
            last = hash;
        }
        return links;
    }

    private static List<ChainFault> faults(List<ChainLink> links, Checkpoint... signed) {
        Chain chain = new Chain(List.of(signed), TODAY);
        links.forEach(chain::take);
        chain.end();
        List<ChainFault> faults = chain.faults(hashes -> places(links, hashes));
        assertThat(chain.found() == 0).isEqualTo(faults.isEmpty());
        return faults;
    }

    private static Map<String, Long> places(List<ChainLink> links, Collection<String> hashes) {
        return links.stream()
                .filter(link -> hashes.contains(link.hash()))
                .collect(Collectors.toMap(ChainLink::hash, ChainLink::seq, Math::max));
    }

    private static Checkpoint signed(long seq, String hash) {
        return new Checkpoint(LocalDate.of(2026, 2, 4), seq, hash, AT, "", "", null);
    }

    /** The same link with another row on it. */
    private static ChainLink with(ChainLink link, JournalRow row) {
        return new ChainLink(link.seq(), link.entry(), link.previous(), link.hash(), row);
    }

    private static ChainLink at(long seq, ChainLink link) {
        return new ChainLink(seq, link.entry(), link.previous(), link.hash(), link.row());
    }

    @Test
    void theRowIsWrittenWithTheLengthOfEachValueInBytes() {
        JournalRow row = new JournalRow(
                7, AT, "zoé", null, "Meetings", "approve", "a b", "REFUSED", "refusal.stale", null, "REST", 12, "[]");
        assertThat(Chain.canonical(row))
                .isEqualTo("1:7,16:1770198120123456,4:zoé,-,8:Meetings,7:approve,3:a b,7:REFUSED,13:refusal.stale,-,"
                        + "4:REST,2:12,2:[]");
    }

    @Test
    void nothingIsNotTheSameAsAnEmptyText() {
        assertThat(Chain.canonical(row(1, null))).isNotEqualTo(Chain.canonical(row(1, "")));
    }

    @Property
    void aWholeChainHasNoFault(@ForAll @IntRange(max = 20) int length) {
        assertThat(faults(chain(length))).isEmpty();
    }

    @Property
    void aChangedRowIsFoundAndItAlone(@ForAll @IntRange(min = 1, max = 12) int place) {
        List<ChainLink> links = chain(12);
        links.set(place - 1, with(links.get(place - 1), row(place + 100L, "another thing")));
        assertThat(faults(links)).containsExactly(new ChainFault(Kind.CHANGED, place));
    }

    @Property
    void aRemovedRowIsFound(@ForAll @IntRange(min = 1, max = 12) int place) {
        List<ChainLink> links = chain(12);
        links.set(place - 1, with(links.get(place - 1), null));
        assertThat(faults(links)).containsExactly(new ChainFault(Kind.MISSING, place));
    }

    @Property
    void aRowRemovedWithItsLinkIsFound(@ForAll @IntRange(min = 1, max = 11) int place) {
        List<ChainLink> links = chain(12);
        links.remove(place - 1);
        assertThat(faults(links)).containsExactly(new ChainFault(Kind.MISSING, place));
    }

    @Property
    void aRemovedLinkIsFoundThoughTheOthersMovedUp(@ForAll @IntRange(min = 1, max = 11) int place) {
        List<ChainLink> links = chain(12);
        links.remove(place - 1);
        for (int after = place - 1; after < links.size(); after++) {
            links.set(after, at(after + 1L, links.get(after)));
        }
        assertThat(faults(links)).containsExactly(new ChainFault(Kind.BROKEN, place));
    }

    @Property
    void aRowThatWasWrittenAnewWithItsLinkIsFoundByTheOneAfterIt(@ForAll @IntRange(min = 1, max = 11) int place) {
        List<ChainLink> links = chain(12);
        ChainLink old = links.get(place - 1);
        JournalRow forged = row(old.entry(), "another thing");
        links.set(
                place - 1,
                new ChainLink(place, old.entry(), old.previous(), Chain.hash(old.previous(), forged), forged));
        assertThat(faults(links)).containsExactly(new ChainFault(Kind.BROKEN, place + 1L));
    }

    @Property
    void rowsThatWerePutInWithLinksOfTheirOwnAreFound(
            @ForAll @IntRange(min = 1, max = 11) int place, @ForAll @IntRange(min = 1, max = 3) int many) {
        List<ChainLink> links = new ArrayList<>(chain(12).subList(0, place));
        ChainFault[] expected = new ChainFault[many];
        for (int more = 0; more < many; more++) {
            ChainLink before = links.get(links.size() - 1);
            JournalRow forged = row(900L + more, "never happened");
            links.add(new ChainLink(
                    before.seq() + 1, forged.id(), before.hash(), Chain.hash(before.hash(), forged), forged));
            expected[more] = new ChainFault(Kind.INSERTED, place + 1L + more);
        }
        chain(12).subList(place, 12).forEach(link -> links.add(at(link.seq() + many, link)));
        assertThat(faults(links)).containsExactly(expected);
    }

    @Property
    void rowsThatHaveChangedPlacesAreFound(
            @ForAll @IntRange(min = 1, max = 12) int one, @ForAll @IntRange(min = 1, max = 12) int other) {
        if (one == other) {
            return;
        }
        List<ChainLink> links = chain(12);
        ChainLink first = links.get(one - 1);
        ChainLink second = links.get(other - 1);
        links.set(one - 1, with(first, second.row()));
        links.set(other - 1, with(second, first.row()));
        assertThat(faults(links))
                .containsExactlyInAnyOrder(new ChainFault(Kind.REORDERED, one), new ChainFault(Kind.REORDERED, other));
    }

    @Test
    void linksThatHaveChangedPlacesAreFound() {
        List<ChainLink> links = chain(12);
        ChainLink fourth = links.get(3);
        links.set(3, at(4, links.get(7)));
        links.set(7, at(8, fourth));
        assertThat(faults(links)).extracting(ChainFault::kind).isNotEmpty().containsOnly(Kind.REORDERED);
        assertThat(faults(links)).extracting(ChainFault::place).contains(4L, 8L);
    }

    @Test
    void aRowThatHangsOnNoLinkIsFound() {
        Chain chain = new Chain(List.of(), TODAY);
        chain(3).forEach(chain::take);
        chain.loose(999);
        assertThat(chain.faults(hashes -> Map.of())).containsExactly(new ChainFault(Kind.ADDED, 999));
    }

    @Property
    void aLinkBeforeTheFirstOneOrBesideAnotherIsFound(@ForAll @IntRange(min = -3, max = 12) int place) {
        JournalRow forged = row(900, "never happened");
        ChainLink link = new ChainLink(place, forged.id(), "", Chain.hash("", forged), forged);
        List<ChainLink> links = chain(12);
        links.add(Math.max(0, place), link);
        assertThat(faults(links)).containsExactly(new ChainFault(Kind.INSERTED, place));
    }

    @Test
    void aLinkThatWasPutFarAwayIsOneGap() {
        List<ChainLink> links = chain(12);
        links.set(11, at(Long.MAX_VALUE, links.get(11)));
        Chain chain = new Chain(List.of(), TODAY);
        links.forEach(chain::take);
        assertThat(chain.found()).isEqualTo(Long.MAX_VALUE - 12);
        assertThat(chain.faults(hashes -> Map.of()))
                .hasSize(Chain.MOST)
                .startsWith(new ChainFault(Kind.MISSING, 12), new ChainFault(Kind.MISSING, 13));
    }

    /** Of millions of rows that are whole nothing stays; what was kept of one would be kept of all. */
    @Test
    void nothingIsKeptOfWhatIsWhole() {
        Chain chain = new Chain(List.of(), TODAY);
        List<WeakReference<Object>> walked = walked(chain);
        for (int i = 0; i < 50 && !walked.stream().allMatch(one -> one.refersTo(null)); i++) {
            System.gc();
        }
        assertThat(walked).hasSize(57).allMatch(one -> one.refersTo(null));
        assertThat(chain.links()).isEqualTo(20);
    }

    /** All but the end of the chain that it has taken. */
    private static List<WeakReference<Object>> walked(Chain chain) {
        List<WeakReference<Object>> walked = new ArrayList<>();
        List<ChainLink> links = chain(20);
        for (ChainLink link : links.subList(0, 19)) {
            walked.add(new WeakReference<>(link));
            walked.add(new WeakReference<>(link.row()));
            walked.add(new WeakReference<>(link.hash()));
        }
        links.forEach(chain::take);
        return walked;
    }

    @Test
    void ofARuinAsMuchIsToldAsSomebodyReads() {
        Chain chain = new Chain(List.of(), TODAY);
        List<ChainLink> links = chain(1000);
        links.forEach(link -> chain.take(with(link, row(link.entry(), "another thing"))));
        assertThat(chain.found()).isEqualTo(1000);
        assertThat(chain.faults(hashes -> Map.of()))
                .hasSize(Chain.MOST)
                .startsWith(new ChainFault(Kind.CHANGED, 1), new ChainFault(Kind.CHANGED, 2));
    }

    @Test
    void aCheckpointShowsThatTheEndWasCutOff() {
        List<ChainLink> links = chain(12);
        assertThat(faults(links.subList(0, 9), signed(12, links.get(11).hash())))
                .containsExactly(new ChainFault(Kind.MISSING, 10));
    }

    @Test
    void aCheckpointAtAGapIsOfAnotherChain() {
        List<ChainLink> links = chain(12);
        ChainLink signed = links.remove(6);
        assertThat(faults(links, signed(7, signed.hash())))
                .containsExactly(new ChainFault(Kind.MISSING, 7), new ChainFault(Kind.REWRITTEN, 7));
    }

    @Test
    void aCheckpointShowsThatTheWholeChainWasWrittenAnew() {
        String signed = chain(5).get(4).hash();
        List<ChainLink> anew = new ArrayList<>();
        String last = "";
        for (int seq = 1; seq <= 8; seq++) {
            JournalRow row = row(seq + 100L, seq == 2 ? "forged" : "thing " + seq);
            String hash = Chain.hash(last, row);
            anew.add(new ChainLink(seq, row.id(), last, hash, row));
            last = hash;
        }
        assertThat(faults(anew)).isEmpty();
        assertThat(faults(anew, signed(5, signed))).containsExactly(new ChainFault(Kind.REWRITTEN, 5));
    }

    /** As {@code infinity} comes out of the database: the house never writes it, so it is not what was written. */
    @Test
    void aTimeThatNoCalendarHasIsAFault() {
        List<ChainLink> links = chain(3);
        JournalRow timeless = new JournalRow(
                102, null, "claire", null, "Meetings", "approve", "thing 2", "DONE", null, "10.0.0.7", "PAGE", 3, null);
        links.set(1, with(links.get(1), timeless));
        assertThat(faults(links)).containsExactly(new ChainFault(Kind.CHANGED, 2));
    }

    @Test
    void rowsOfDaysWithoutASealAreAFaultWhereThereWasOne() {
        List<ChainLink> links = chain(3);
        Checkpoint first = signed(1, links.get(0).hash());
        assertThat(walked(links, TODAY.plusDays(1), first)).isEmpty();
        assertThat(walked(links, TODAY.plusDays(2), first)).containsExactly(new ChainFault(Kind.UNSEALED, 2));
        assertThat(walked(links, TODAY.plusDays(2), signed(3, links.get(2).hash())))
                .isEmpty();
    }

    @Test
    void aSealThatIsTakenOutLeavesTheNextWithoutItsNeighbour() {
        List<ChainLink> links = chain(3);
        Checkpoint old = signed(1, links.get(0).hash());
        Checkpoint second = after(old, 5, 2, links.get(1).hash());
        Checkpoint third = after(second, 6, 3, links.get(2).hash());
        LocalDate then = LocalDate.of(2026, 2, 6);
        assertThat(walked(links, then, old, second, third)).isEmpty();
        assertThat(walked(links, then, old, third)).containsExactly(new ChainFault(Kind.UNCHAINED, 3));
        assertThat(walked(links, then, second, third)).containsExactly(new ChainFault(Kind.UNCHAINED, 2));
        Checkpoint begun = after(null, 5, 2, links.get(1).hash());
        assertThat(walked(links, then, begun, after(begun, 6, 3, links.get(2).hash())))
                .isEmpty();
        // one that hangs on nothing cannot come behind one that does
        assertThat(walked(links, then, begun, signed(3, links.get(2).hash())))
                .containsExactly(new ChainFault(Kind.UNCHAINED, 3));
    }

    private static Checkpoint after(Checkpoint before, int day, long seq, String hash) {
        return new Checkpoint(
                LocalDate.of(2026, 2, day),
                seq,
                hash,
                AT,
                "",
                "",
                before == null ? Checkpoint.START : before.fingerprint());
    }

    private static List<ChainFault> walked(List<ChainLink> links, LocalDate today, Checkpoint... signed) {
        Chain chain = new Chain(List.of(signed), today);
        links.forEach(chain::take);
        chain.end();
        return chain.faults(hashes -> places(links, hashes));
    }
}
