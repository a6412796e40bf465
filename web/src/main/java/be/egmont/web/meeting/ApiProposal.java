package be.egmont.web.meeting;

import be.egmont.timetable.ProposalView.State;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The search for a timetable as the API tells it.
 *
 * @param waiting how many agreed requests have no place
 * @param progress the seconds of the search, or the places written; like all figures missing before the first answer
 */
@Schema(name = "Proposal")
public record ApiProposal(
        @Schema(required = true) State state,
        int waiting,
        Long points,
        Long bound,
        Double gap,
        Integer placed,
        Integer meetings,
        Long seconds,
        Long limit,
        Long progress) {}
