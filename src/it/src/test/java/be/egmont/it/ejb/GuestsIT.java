package be.egmont.it.ejb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.egmont.access.Role;
import be.egmont.access.SignIns;
import be.egmont.delegation.Rsvp;
import be.egmont.delegation.TravelLeg;
import be.egmont.delegation.TravelMeans;
import be.egmont.guest.GuestDelegations;
import be.egmont.guest.GuestEntries;
import be.egmont.guest.GuestEntry;
import be.egmont.guest.GuestErasure;
import be.egmont.guest.GuestLinks;
import be.egmont.guest.GuestMember;
import be.egmont.guest.GuestNode;
import be.egmont.guest.GuestToken;
import be.egmont.it.table.Answer;
import be.egmont.it.table.Table;
import be.egmont.kernel.Refusal;
import be.egmont.kernel.Translated.Language;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A link opens one delegation, once, for some hours, until somebody takes it back. Long, since it goes from the link to its erasure. */
@InsideServer
class GuestsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    private Cast cast;

    @Inject
    private Rows rows;

    @Inject
    private AnEdition own;

    @Inject
    private Verbs verbs;

    @EJB
    private GuestLinks links;

    @EJB
    private GuestEntries entries;

    @EJB
    private GuestDelegations delegations;

    @EJB
    private GuestNode node;

    @EJB
    private GuestErasure erasure;

    @EJB
    private SignIns signIns;

    private UUID delegation;

    @BeforeEach
    void make() {
        if (own == null) {
            // outside the server nothing is made
            return;
        }
        own.with(1).posts(Requests.ABIDJAN).organisations(Requests.ENABEL, Requests.BIO);
        delegation = delegation(Requests.ENABEL);
    }

    private UUID delegation(String of) {
        return UUID.fromString(
                rows.one("SELECT d.reference FROM delegation d JOIN participant t ON t.delegation_id = d.id"
                        + " WHERE t.badge = '" + own.of(of) + "'"));
    }

    private UUID participant(String of) {
        return UUID.fromString(rows.one("SELECT reference FROM participant WHERE badge = '" + own.of(of) + "'"));
    }

    private String mail() {
        return "liaison-" + own.code() + "@company.example";
    }

    /** What the letter of the last link has in it when it leaves. */
    private String token() {
        return GuestToken.of(
                UUID.fromString(rows.one("SELECT l.reference FROM guest_link l JOIN guest g ON g.id = l.guest_id"
                        + " WHERE g.mail = '" + mail() + "' ORDER BY l.id DESC LIMIT 1")));
    }

    private UUID invited() {
        cast.liaison(own, Requests.ENABEL);
        return links.invite(delegation, " " + mail().toUpperCase(Locale.ROOT), Language.NL);
    }

    private void comes(GuestEntry guest) {
        cast.granted(guest.subject(), Role.DELEGATION_GUEST);
    }

    private static void notThere(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void heSeesAndCompletesHisDelegationAndNothingElse() {
        UUID guest = invited();
        long before = rows.journal();
        cast.nobody();
        GuestEntry entry = entries.enter(token(), null).orElseThrow();
        assertThat(entry.mail()).isEqualTo(mail());
        assertThat(entry.informed()).isFalse();
        assertThat(rows.since(before)).containsExactly("GuestEntries.enter DONE");
        assertThat(
                        rows.one(
                                "SELECT a.name FROM journal_entry j JOIN account a ON a.subject = j.actor ORDER BY j.id DESC LIMIT 1"))
                .as("under his address")
                .isEqualTo(mail());

        comes(entry);
        assertThat(delegations.view().members())
                .extracting(GuestMember::reference)
                .containsExactly(participant(Requests.ENABEL));
        GuestMember member = delegations.view().members().get(0);
        delegations.stay(
                member.reference(), member.version(), List.of(LocalDate.of(Integer.parseInt(own.code()), 2, 4)));
        assertThat(delegations.view().members().get(0).stay().rsvp()).isEqualTo(Rsvp.PARTLY);
        assertThatThrownBy(() -> delegations.answer(member.reference(), member.version(), Rsvp.EXCUSED))
                .isInstanceOf(Refusal.Stale.class);
        TravelLeg train =
                new TravelLeg(Instant.parse(own.code() + "-02-02T07:30:00Z"), TravelMeans.TRAIN, "ES 9412", null);
        delegations.travel(member.reference(), 0, train, TravelLeg.UNKNOWN);
        assertThat(delegations.view().members().get(0).arrival()).isEqualTo(train);
        assertThatThrownBy(() -> delegations.travel(member.reference(), 0, train, TravelLeg.UNKNOWN))
                .isInstanceOf(Refusal.Stale.class);
        delegations.nameContact(delegations.view().version(), member.reference(), null, null);
        assertThat(delegations.view().contact().member()).isEqualTo(member.reference());
        notThere(() -> delegations.travel(participant(Requests.BIO), 0, train, TravelLeg.UNKNOWN));
        notThere(() -> delegations.nameContact(delegations.view().version(), participant(Requests.BIO), null, null));
        notThere(() -> delegations.answer(participant(Requests.BIO), 1, Rsvp.EXCUSED));
        notThere(() -> delegations.stay(participant(Requests.ABIDJAN), 1, List.of()));

        assertThatThrownBy(() -> rows.run("UPDATE role_grant SET organisation_id = NULL,"
                        + " post_id = (SELECT id FROM post LIMIT 1) WHERE role = 'delegation-guest'"))
                .as("members of a post have accounts, says the database too")
                .hasStackTraceContaining("role_grant");

        // every verb of every boundary, by the table: what is not open to all or to guests is closed to him
        Set<String> open = new TreeSet<>();
        verbs.all()
                .forEach((name, methods) -> methods.forEach(verb -> {
                    if (verbs.call(verb) != Answer.CLOSED) {
                        open.add(name);
                    }
                }));
        assertThat(open).allMatch(name -> Table.read().may(name, Role.DELEGATION_GUEST));

        cast.liaison(own, Requests.ENABEL);
        links.revoke(guest);
        comes(entry);
        notThere(() -> delegations.view());
        assertThat(rows.number("SELECT count(*) FROM role_grant g JOIN account a ON a.id = g.account_id"
                        + " WHERE a.subject = '" + entry.subject() + "' AND g.revoked_at IS NULL"))
                .isZero();
    }

    @Test
    void aLinkIsGoodOnceAndNotForLong() {
        UUID guest = invited();
        String first = token();
        assertThatThrownBy(() -> links.again(guest))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.key()).isEqualTo("refusal.guest-too-soon"));
        aWhileLater();
        links.again(guest);
        String second = token();
        cast.nobody();
        assertThat(entries.enter(first, null)).as("replaced").isEmpty();
        for (String guessed : new String[] {"", " ", "x", second.substring(1), second + "A", "0".repeat(43), "'; --"}) {
            assertThat(entries.enter(guessed, null)).as("guessed").isEmpty();
        }
        assertThat(entries.enter(null, null)).isEmpty();
        assertThat(entries.enter(second, null)).isPresent();
        assertThat(entries.enter(second, null)).as("used").isEmpty();

        aWhileLater();
        cast.liaison(own, Requests.ENABEL);
        links.again(guest);
        String third = token();
        rows.run(
                "UPDATE guest_link SET issued_at = issued_at - interval '2 days', expires_at = expires_at - interval '2 days'"
                        + " WHERE used_at IS NULL AND guest_id = (SELECT id FROM guest WHERE reference = '" + guest
                        + "')");
        cast.nobody();
        assertThat(entries.enter(third, null)).as("too old").isEmpty();

        cast.liaison(own, Requests.ENABEL);
        links.again(guest);
        String fourth = token();
        links.revoke(guest);
        cast.nobody();
        assertThat(entries.enter(fourth, null)).as("revoked").isEmpty();
        // and nowhere is what is in a link
        for (String token : List.of(first, second, third, fourth)) {
            assertThat(rows.number("SELECT count(*) FROM journal_entry j WHERE CAST(j AS text) LIKE '%" + token + "%'"))
                    .isZero();
            assertThat(rows.number("SELECT count(*) FROM letter WHERE position(convert_to('" + token
                            + "', 'UTF8') IN mime) > 0"))
                    .isZero();
        }
    }

    /** He has opened an older letter in another browser: where he was in first he is out, whatever comes last. */
    @Test
    void whereHeComesInHeIsOutElsewhere() {
        UUID guest = invited();
        cast.nobody();
        GuestEntry first = entries.enter(token(), "first").orElseThrow();
        aWhileLater();
        cast.liaison(own, Requests.ENABEL);
        links.again(guest);
        cast.nobody();
        assertThat(signIns.arrival(first.signIn())).isPresent();
        GuestEntry second = entries.enter(token(), "second").orElseThrow();
        assertThat(signIns.arrival(first.signIn())).isEmpty();
        assertThat(signIns.arrival(second.signIn())
                        .orElseThrow()
                        .standing(Set.of())
                        .somewhere())
                .containsExactly(Role.DELEGATION_GUEST);
        // and when his time is over, or somebody takes the grant back
        rows.run(
                "UPDATE role_grant SET starts_at = starts_at - interval '9 hours', ends_at = ends_at - interval '9 hours'"
                        + " WHERE role = 'delegation-guest' AND revoked_at IS NULL");
        assertThat(signIns.arrival(second.signIn())
                        .orElseThrow()
                        .standing(Set.of())
                        .somewhere())
                .isEmpty();
    }

    @Test
    void membersOfAPostHaveAccounts() {
        UUID post = delegation(Requests.ABIDJAN);
        cast.organiserOf(own);
        assertThat(links.ofDelegation(post).open()).isFalse();
        assertThatThrownBy(() -> links.invite(post, mail(), Language.FR))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.key()).isEqualTo("refusal.guest-post"));
    }

    /** Whoever may invite does not write to strangers as often as he likes. */
    @Test
    void soManyAreInvitedInADay() {
        cast.liaison(own, Requests.ENABEL);
        for (int i = 0; i < 20; i++) {
            links.revoke(links.invite(delegation, i + mail(), Language.FR));
        }
        assertThatThrownBy(() -> links.invite(delegation, mail(), Language.FR))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.key()).isEqualTo("refusal.guest-often"));
    }

    /** Who he was is known no more; what he did stays true, and nothing that is kept for good has his address. */
    @Test
    void hisAddressIsErasedWhenItsTimeIsOver() {
        UUID guest = invited();
        cast.nobody();
        GuestEntry entry = entries.enter(token(), "his browser").orElseThrow();
        comes(entry);
        GuestMember member = delegations.view().members().get(0);
        delegations.answer(member.reference(), member.version(), Rsvp.EXCUSED);
        cast.liaison(own, Requests.ENABEL);
        UUID never = links.invite(delegation, "never-" + mail(), Language.FR);
        UUID revoked = links.invite(delegation, "revoked-" + mail(), Language.FR);
        links.revoke(revoked);
        assertThat(erasure.erase()).as("none is old enough").isZero();

        String old = " - interval '31 days'";
        rows.run("UPDATE guest SET revoked_at = revoked_at" + old + " WHERE reference = '" + revoked + "'");
        rows.run("UPDATE guest_link l SET issued_at = issued_at" + old + ", expires_at = expires_at" + old
                + " FROM guest g WHERE g.id = l.guest_id AND g.edition_id = (SELECT edition_id FROM guest WHERE reference = '"
                + guest + "')");
        rows.run("UPDATE guest SET entered_at = entered_at" + old + " WHERE reference = '" + guest + "'");
        long before = rows.journal();
        assertThat(erasure.erase())
                .as("who was revoked and who never came; the edition of the third is still to come")
                .isEqualTo(2);
        assertThat(erasure.erase()).isZero();
        String days =
                "UPDATE edition SET starts_on = '%1$s-%2$s', ends_on = '%1$s-%3$s' WHERE code = '" + own.code() + "'";
        rows.run(days.formatted("2025", "12-01", "12-05"));
        assertThat(erasure.erase()).isOne();
        // else it is the nearest edition to whoever has a role in all of them
        rows.run(days.formatted(own.code(), "02-02", "02-06"));
        assertThat(rows.since(before))
                .filteredOn("GuestErasure.erase DONE"::equals)
                .hasSize(2);
        assertThat(rows.all("SELECT CAST(records AS text) FROM guest_erasure x JOIN edition e ON e.id = x.edition_id"
                        + " WHERE e.code = '" + own.code() + "' ORDER BY x.id"))
                .containsExactly("2", "1");

        for (String table :
                List.of("guest", "account", "role_grant", "letter", "sign_in", "journal_entry", "guest_link")) {
            assertThat(rows.number(
                            "SELECT count(*) FROM " + table + " x WHERE CAST(x AS text) LIKE '%" + mail() + "%'"))
                    .as(table)
                    .isZero();
        }
        assertThat(rows.all("SELECT g.revoked_by FROM guest g WHERE g.reference IN ('" + guest + "', '" + never + "')"))
                .containsOnly("egmont");
        assertThat(rows.one("SELECT a.name FROM journal_entry j JOIN account a ON a.subject = j.actor"
                        + " WHERE j.door = 'GuestDelegations' AND j.verb = 'answer' ORDER BY j.id DESC LIMIT 1"))
                .isEqualTo("Invité effacé / Gewiste gast");
        assertThat(rows.one("SELECT journal_name('guest', id, 'de') FROM guest WHERE reference = '" + guest + "'"))
                .isEqualTo("Gelöschter Gast");
        assertThat(signIns.arrival(entry.signIn())).isEmpty();
        cast.liaison(own, Requests.ENABEL);
        assertThat(links.ofDelegation(delegation).guests()).isEmpty();
    }

    private void aWhileLater() {
        rows.run("UPDATE guest_link SET issued_at = issued_at - interval '3 minutes'");
    }

    @Test
    void ofTwoWhoComeWithTheSameLinkOneComesIn() throws Exception {
        invited();
        String token = token();
        cast.nobody();
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            Callable<Boolean> enters = () -> entries.enter(token, null).isPresent();
            int in = 0;
            for (Future<Boolean> one : both.invokeAll(List.of(enters, enters, enters, enters))) {
                in += one.get() ? 1 : 0;
            }
            assertThat(in).isEqualTo(1);
        } finally {
            both.shutdownNow();
        }
    }

    @Test
    void whoAsksForALinkIsToldNothingAndIsSentOneWhenHeIsInvited() {
        invited();
        String first = token();
        cast.nobody();
        entries.ask(mail());
        entries.ask("nobody-" + own.code() + "@company.example");
        answered();
        assertThat(token()).as("one was sent just now").isEqualTo(first);
        aWhileLater();
        entries.ask(" " + mail());
        entries.ask(mail());
        answered();
        assertThat(token()).isNotEqualTo(first);
        assertThat(rows.number("SELECT count(*) FROM letter WHERE address = '" + mail() + "'"))
                .isEqualTo(2);
    }

    /** By this call, or by the timer that came before it. */
    private void answered() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (rows.number("SELECT count(*) FROM guest_request") > 0) {
            assertThat(System.nanoTime()).as("nobody looks").isLessThan(end);
            node.answer();
        }
    }

    @Test
    void onlyWhoKeepsADelegationLetsGuestsIn() {
        UUID guest = invited();
        cast.liaison(own, Requests.BIO);
        notThere(() -> links.ofDelegation(delegation));
        notThere(() -> links.invite(delegation, "x@company.example", Language.FR));
        notThere(() -> links.revoke(guest));
        notThere(() -> links.again(guest));
        cast.organiserOf(own);
        assertThat(links.ofDelegation(delegation).guests()).hasSize(1);
        assertThatThrownBy(() -> links.invite(delegation, mail(), Language.FR))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.key()).isEqualTo("refusal.guest-there"));
    }
}
