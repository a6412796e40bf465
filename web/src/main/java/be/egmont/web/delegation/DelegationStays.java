package be.egmont.web.delegation;

import be.egmont.access.Role;
import be.egmont.delegation.DelegationView;
import be.egmont.delegation.MemberRow;
import be.egmont.delegation.Stay;
import be.egmont.delegation.StayRow;
import be.egmont.delegation.Stays;
import be.egmont.delegation.TravelLeg;
import be.egmont.delegation.VagueStay;
import be.egmont.programme.SubstitutionRow;
import be.egmont.programme.Substitutions;
import be.egmont.web.frame.CurrentEditionBean;
import be.egmont.web.frame.Formatter;
import be.egmont.web.security.Me;
import be.egmont.week.AwayMeeting;
import be.egmont.week.Tasks;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who is there on which days, for the pages that name people: read once for each delegation, and once for all heads. */
@Named("delegationStays")
@RequestScoped
public class DelegationStays {

    @EJB
    private Stays stays;

    @EJB
    private Tasks tasks;

    @EJB
    private Substitutions substitutions;

    @Inject
    private CurrentEditionBean currentEdition;

    @Inject
    private Me me;

    @Inject
    private Formatter say;

    @Inject
    private Clock clock;

    private final Map<UUID, Map<UUID, StayRow>> members = new HashMap<>();
    private final Map<UUID, List<SubstitutionRow>> substitutes = new HashMap<>();
    private Map<UUID, StayRow> heads;
    private List<VagueStay> vague;
    private List<AwayMeeting> meetings;

    /** The days of the edition. */
    public List<LocalDate> getDays() {
        return currentEdition.getEdition() == null
                ? List.of()
                : currentEdition.getEdition().days();
    }

    /** What was said of a member; of one of whom nothing was, his answer. */
    public StayRow of(DelegationView delegation, MemberRow member) {
        return members.computeIfAbsent(
                        delegation.reference(),
                        reference -> byPerson(
                                stays.ofDelegation(currentEdition.getEdition().code(), reference)))
                .getOrDefault(
                        member.reference(),
                        new StayRow(
                                member.reference(),
                                Stay.of(member.rsvp()),
                                null,
                                false,
                                null,
                                TravelLeg.UNKNOWN,
                                TravelLeg.UNKNOWN));
    }

    /** By whom a member is represented now or later. */
    public List<SubstitutionRow> substitutesOf(DelegationView delegation, MemberRow member) {
        Instant now = clock.instant();
        return substitutes.computeIfAbsent(delegation.reference(), substitutions::ofDelegation).stream()
                .filter(row -> row.represented().equals(member.reference()) && row.isOpen(now))
                .toList();
    }

    /** Whether the reader may say by whom that member is represented. */
    public boolean mayName(DelegationView delegation, MemberRow member) {
        return me.may("substitutions.name")
                && (member.self() || me.is(Role.ORGANISER) || (delegation.own() && me.is(Role.DELEGATION_MANAGER)));
    }

    /** How a member comes and goes, as far as it is known. */
    public List<TravelWay> travelOf(DelegationView delegation, MemberRow member) {
        StayRow said = of(delegation, member);
        return Stream.of(way(said, true, said.arrival()), way(said, false, said.departure()))
                .filter(way -> way.leg().at() != null)
                .toList();
    }

    private TravelWay way(StayRow said, boolean arrives, TravelLeg leg) {
        List<LocalDate> there = getDays().stream().filter(said.stay()::isThere).toList();
        boolean misses = leg.at() != null
                && !getDays().isEmpty()
                && TravelLeg.misses(
                        arrives,
                        LocalDate.ofInstant(leg.at(), currentEdition.getZone()),
                        there.isEmpty() ? null : there.get(0),
                        there.isEmpty() ? null : there.get(there.size() - 1));
        return new TravelWay(arrives, leg, misses);
    }

    /** Whether the reader may say how that member comes and goes. */
    public boolean mayTravelFor(DelegationView delegation, MemberRow member) {
        return me.may("travels.state")
                && (member.self() || me.is(Role.ORGANISER) || (delegation.own() && me.is(Role.DELEGATION_MANAGER)));
    }

    /** For how long, in words: the session, the day, or the days. */
    public String span(SubstitutionRow row) {
        if (row.session() != null) {
            return say.text(row.session());
        }
        LocalDate first = LocalDate.ofInstant(row.when().from(), currentEdition.getZone());
        LocalDate last = LocalDate.ofInstant(row.when().to().minusSeconds(1), currentEdition.getZone());
        return first.equals(last) ? say.dayOfYear(first) : say.dates(first, last);
    }

    /** What was said of a head of delegation who comes in part; null of all others. */
    public StayRow ofHead(UUID participant) {
        if (heads == null) {
            heads = byPerson(stays.ofHeads(currentEdition.getEdition().code()));
        }
        return heads.get(participant);
    }

    private static Map<UUID, StayRow> byPerson(List<StayRow> rows) {
        return rows.stream().collect(Collectors.toMap(StayRow::participant, Function.identity()));
    }

    /** Who comes in part and has not said when. */
    public List<VagueStay> getVague() {
        if (vague == null) {
            vague = stays.vague();
        }
        return vague;
    }

    /** The meetings on days on which one of the two is not there. */
    public List<AwayMeeting> getMeetingsAway() {
        if (meetings == null) {
            meetings = tasks.meetingsAway();
        }
        return meetings;
    }
}
