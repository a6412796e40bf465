package be.egmont.it.ejb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.egmont.delegation.QuotaRow;
import be.egmont.delegation.Quotas;
import be.egmont.kernel.Refusal;
import be.egmont.kernel.Translated;
import be.egmont.kernel.Translated.Language;
import be.egmont.post.Capacity;
import be.egmont.programme.Invitations;
import be.egmont.programme.Invitee;
import be.egmont.programme.Programme;
import be.egmont.seat.MemberOrder;
import be.egmont.seat.Members;
import be.egmont.seat.NewPerson;
import be.egmont.seat.Seats;
import be.egmont.seat.SuccessionOrder;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** People join a delegation by hand, leave it while there is no evidence of them, and are invited to sessions by name. */
@InsideServer
class MembersIT {

    private static final Translated DEPUTY = new Translated("Représentant adjoint", "Adjunct", null, null);

    @Inject
    private Cast cast;

    @Inject
    private Rows rows;

    @Inject
    private AnEdition own;

    @Inject
    private Requests requests;

    @EJB
    private Members members;

    @EJB
    private Quotas quotas;

    @EJB
    private Seats seats;

    @EJB
    private Invitations invitations;

    @EJB
    private Programme programme;

    @Resource(lookup = "java:app/jdbc/egmont")
    private DataSource database;

    /** Functions at posts and organisations outlive the edition. */
    @AfterEach
    void sweep() {
        if (database != null && own.code() != null) {
            rows.run(
                    "UPDATE succession SET appointment_id = NULL, former_appointment_id = NULL, own_appointment_id = NULL");
            rows.run("DELETE FROM appointment WHERE person_id IN (SELECT id FROM person WHERE email LIKE '%-"
                    + own.code() + "@egmont.example')");
        }
    }

    private UUID delegation(String of) {
        return UUID.fromString(
                rows.one("SELECT d.reference FROM delegation d JOIN participant t ON t.delegation_id = d.id"
                        + " WHERE t.badge = '" + own.of(of) + "'"));
    }

    private NewPerson somebody(String name) {
        return new NewPerson(
                "New", name, name.toLowerCase(Locale.ROOT) + "-" + own.code() + "@egmont.example", null, Language.FR);
    }

    private UUID join(String of, String name) {
        return members.add(new MemberOrder(delegation(of), null, somebody(name), Capacity.DEPUTY, DEPUTY));
    }

    private UUID session() {
        return UUID.fromString(rows.one("SELECT s.reference FROM session s JOIN edition e ON e.id = s.edition_id"
                + " WHERE e.code = '" + own.code() + "' AND s.code = 'S01'"));
    }

    private void release() {
        String edition = " FROM edition WHERE code = '" + own.code() + "'";
        programme.release(
                UUID.fromString(rows.one("SELECT reference" + edition)), (int) rows.number("SELECT version" + edition));
    }

    @Test
    void somebodyNewJoinsIsChangedLeavesAndComesBackAsHeWas() {
        own.with(1).posts(Requests.ABIDJAN);
        cast.organiserOf(own);
        UUID member = join(Requests.ABIDJAN, "Deputy");
        assertThat(members.member(member).function()).isEqualTo(DEPUTY);
        assertThat(rows.one("SELECT badge FROM participant WHERE reference = '" + member + "'"))
                .startsWith(own.code() + "-");
        assertThatThrownBy(() -> join(Requests.ABIDJAN, "Deputy")).hasMessageContaining("seat-address-known");

        members.change(member, members.member(member).version(), Capacity.STAFF, null);
        assertThat(members.member(member).capacity()).isEqualTo(Capacity.STAFF);
        assertThatThrownBy(() -> members.change(member, members.member(member).version(), Capacity.HEAD, null))
                .hasMessageContaining("member-capacity");
        assertThatThrownBy(() -> members.change(member, -1, Capacity.STAFF, null))
                .isInstanceOf(Refusal.Stale.class);

        invitations.invite(session(), member);
        String was = "SELECT concat_ws(' ', id, version, badge, capacity, rsvp) FROM participant WHERE reference = '"
                + member + "'";
        String invited = "SELECT concat_ws(' ', i.id, i.since, i.invited_by) FROM invitation i JOIN participant t"
                + " ON t.id = i.participant_id WHERE t.reference = '" + member + "'";
        rows.run("INSERT INTO travel (id, version, reference, edition_id, participant_id, arrives_at, arrival_number)"
                + " SELECT nextval('row_id'), 1, gen_random_uuid(), edition_id, id, now(), 'SN 204' FROM participant"
                + " WHERE reference = '" + member + "'");
        String before = rows.one(was) + rows.one(invited);
        members.remove(member, members.member(member).version());
        assertThatThrownBy(() -> members.member(member)).isInstanceOf(Refusal.NotFound.class);
        members.restore(member);
        assertThat(rows.one(was) + rows.one(invited)).isEqualTo(before);
        assertThat(rows.one("SELECT v.arrival_number FROM travel v JOIN participant t ON t.id = v.participant_id"
                        + " WHERE t.reference = '" + member + "'"))
                .isEqualTo("SN 204");
        assertThat(rows.number("SELECT count(*) FROM tenure x JOIN participant t ON t.id = x.participant_id"
                        + " WHERE t.reference = '" + member + "'"))
                .isEqualTo(1);
    }

    @Test
    void ofWhomThereIsEvidenceNobodyLeaves() {
        own.with(1).posts(Requests.ABIDJAN).organisations(Requests.ENABEL);
        cast.organiserOf(own);
        UUID head = UUID.fromString(
                rows.one("SELECT reference FROM participant WHERE badge = '" + own.of(Requests.ABIDJAN) + "'"));
        assertThatThrownBy(() -> members.remove(head, members.member(head).version()))
                .hasMessageContaining("member-leads");
        UUID member = join(Requests.ABIDJAN, "Seen");
        rows.run(
                "INSERT INTO attendance_event (client_event_id, edition_id, session_id, participant_id, direction, at, source,"
                        + " operator, received_at) SELECT gen_random_uuid(), s.edition_id, s.id, t.id, 'IN', now(), 'QR', 'test', now()"
                        + " FROM session s JOIN participant t ON t.edition_id = s.edition_id WHERE t.reference = '"
                        + member + "'");
        assertThat(members.member(member).hindrance()).isEqualTo("member-came");
        assertThatThrownBy(() -> members.remove(member, members.member(member).version()))
                .hasMessageContaining("member-came");
    }

    /** Whoever leads takes no place of the quota. */
    @Test
    void aDelegationBringsAsManyAsItMay() {
        own.with(1).posts(Requests.ABIDJAN);
        cast.organiserOf(own);
        String kind = rows.one("SELECT kind FROM post WHERE code = '" + Requests.ABIDJAN + "'");
        quotas.set(own.code(), kind, 0, 1);
        assertThatThrownBy(() -> quotas.set(own.code(), kind, 0, 2)).isInstanceOf(Refusal.Stale.class);
        assertThatThrownBy(() -> quotas.set(own.code(), "NONE", 0, 2)).hasMessageContaining("invalid");
        assertThatThrownBy(() -> quotas.set(own.code(), kind, 1, 100)).hasMessageContaining("quota-range");
        UUID first = join(Requests.ABIDJAN, "First");
        assertThatThrownBy(() -> join(Requests.ABIDJAN, "Second")).isInstanceOfSatisfying(Refusal.class, no -> {
            assertThat(no.key()).isEqualTo("refusal.delegation-quota");
            assertThat(no.field()).contains("person");
        });
        members.remove(first, members.member(first).version());
        UUID third = join(Requests.ABIDJAN, "Third");
        assertThatThrownBy(() -> members.restore(first)).hasMessageContaining("delegation-quota");
        // it may become smaller: who takes part stays, and that is seen
        assertThat(quota(kind).over()).isZero();
        quotas.set(own.code(), kind, 1, 0);
        assertThat(quota(kind).over()).isEqualTo(1);
        // who takes the lead over joins beside the quota, and whoever led takes no place of it
        seats.replace(new SuccessionOrder(delegation(Requests.ABIDJAN), null, null, somebody("Fourth"), null, null));
        assertThat(quota(kind).largest()).isEqualTo(1);
        assertThat(members.member(third).name()).contains("Third");
        assertThatThrownBy(() -> rows.run(
                        "INSERT INTO participant (id, version, reference, delegation_id, edition_id, person_id, capacity, leads,"
                                + " badge, rsvp) SELECT nextval('row_id'), 1, gen_random_uuid(), t.delegation_id, t.edition_id,"
                                + " (SELECT id FROM person p WHERE NOT EXISTS (SELECT 1 FROM participant x WHERE x.person_id = p.id)"
                                + " LIMIT 1), 'STAFF', false, 'quota', 'AWAITED' FROM participant t WHERE t.reference = '"
                                + third + "'"))
                .hasStackTraceContaining("quota of the delegation");
    }

    private QuotaRow quota(String kind) {
        return quotas.of(own.code()).stream()
                .filter(row -> row.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aManagerKeepsHisOwnDelegationOnly() {
        own.with(1).posts(Requests.ABIDJAN).organisations(Requests.ENABEL, Requests.BIO);
        cast.liaison(own, Requests.ENABEL);
        UUID second = join(Requests.ENABEL, "Second");
        UUID third = join(Requests.ENABEL, "Third");
        assertThat(members.member(second).open()).isTrue();
        assertThatThrownBy(() -> join(Requests.BIO, "Other")).isInstanceOf(Refusal.NotFound.class);
        rows.run("UPDATE edition SET status = 'CLOSED' WHERE code = '" + own.code() + "'");
        cast.liaison(own, Requests.ENABEL);
        assertThatThrownBy(() -> members.remove(third, 1)).hasMessageContaining("edition-over");
    }

    @Test
    void enabelSendsThreeWhoAreInvitedByNameAndStaySo() {
        own.with(1).posts(Requests.ABIDJAN).organisations(Requests.ENABEL);
        cast.organiserOf(own);
        release();
        UUID second = join(Requests.ENABEL, "Second");
        UUID third = join(Requests.ENABEL, "Third");
        UUID session = session();
        int others = invitations.others(session).size();
        invitations.invite(session, second);
        invitations.invite(session, third);
        assertThat(invitations.others(session)).hasSize(others - 2);
        assertThatThrownBy(() -> invitations.invite(session, third)).hasMessageContaining("invite-already");
        release();
        assertThat(named(session)).containsExactly("New Second", "New Third");

        Invitee taken = invitations.to(session).stream()
                .filter(one -> one.name().equals("New Third"))
                .findFirst()
                .orElseThrow();
        invitations.withdraw(session, third, taken.version());
        release();
        assertThat(named(session)).containsExactly("New Second");
        assertThat(invitations.to(session))
                .filteredOn(Invitee::isFormer)
                .extracting(one -> one.name() + " " + one.why())
                .containsExactly("New Third WITHDRAWN");
        UUID head = UUID.fromString(
                rows.one("SELECT reference FROM participant WHERE badge = '" + own.of(Requests.ABIDJAN) + "'"));
        assertThatThrownBy(() -> invitations.withdraw(session, head, 1)).hasMessageContaining("invite-audience");
        rows.run("UPDATE session SET starts_at = '2020-02-03 08:00Z', ends_at = '2020-02-03 09:00Z' WHERE reference = '"
                + session + "'");
        release();
        assertThatThrownBy(() -> invitations.invite(session, third)).hasMessageContaining("invite-begun");
    }

    private List<String> named(UUID session) {
        return invitations.to(session).stream()
                .filter(one -> one.byName() && !one.isFormer())
                .map(Invitee::name)
                .toList();
    }

    @Test
    void anOrganisationSendsADelegationAndDoesNot() {
        own.with(1);
        cast.organiserOf(own);
        UUID made = members.open(own.code(), false, Requests.BIO);
        assertThatThrownBy(() -> members.open(own.code(), false, Requests.BIO))
                .hasMessageContaining("delegation-there");
        UUID member = members.add(new MemberOrder(made, null, somebody("First"), Capacity.STAFF, null));
        assertThatThrownBy(() -> members.discard(made)).hasMessageContaining("delegation-used");
        members.remove(member, members.member(member).version());
        members.discard(made);
        assertThat(rows.number("SELECT count(*) FROM delegation WHERE reference = '" + made + "'"))
                .isZero();
    }
}
