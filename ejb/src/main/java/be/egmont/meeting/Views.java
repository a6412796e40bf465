package be.egmont.meeting;

import be.egmont.delegation.Participant;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Composes the view of one request for one reader. */
final class Views {

    private static final Set<Step> ORGANISER =
            EnumSet.of(Step.APPROVED, Step.REFUSED, Step.REOPENED, Step.SCHEDULED, Step.MOVED, Step.UNSCHEDULED);
    private static final Set<Step> ASKING = EnumSet.of(Step.WITHDRAWN);
    private static final Set<Step> ASKED = EnumSet.of(Step.ACCEPTED, Step.DECLINED);

    private final EntityManager em;

    Views(EntityManager em) {
        this.em = em;
    }

    RequestView view(MeetingRequest request, long reader, RequestSide part, boolean organiser, boolean speaks) {
        RequestQueries queries = new RequestQueries(em);
        Set<Step> may = may(request.state(), part, organiser, speaks);
        return new RequestView(
                queries.one(request.id(), reader),
                queries.steps(request.id()),
                may.contains(Step.ACCEPTED) ? members(request) : List.of(),
                may);
    }

    static Set<Step> may(RequestState state, RequestSide part, boolean organiser, boolean speaks) {
        Set<Step> may = EnumSet.noneOf(Step.class);
        if (organiser) {
            may.addAll(ORGANISER);
        }
        if (speaks && part == RequestSide.ASKING) {
            may.addAll(ASKING);
        }
        if (speaks && part == RequestSide.ASKED) {
            may.addAll(ASKED);
        }
        may.removeIf(step -> !step.isPossibleFrom(state));
        return may;
    }

    private List<RequestView.Member> members(MeetingRequest request) {
        return em.createQuery(
                        "SELECT p FROM Participant p JOIN FETCH p.person WHERE p.delegation = :asked",
                        Participant.class)
                .setParameter("asked", request.asked())
                .getResultStream()
                .sorted(Comparator.comparing((Participant member) -> !member.leads())
                        .thenComparing(member -> member.person().familyName()))
                .map(member -> new RequestView.Member(
                        member.reference(), member.person().name(), member.leads()))
                .toList();
    }
}
