package be.egmont.web.meeting;

import be.egmont.timetable.ProposalView;
import be.egmont.timetable.ProposalView.Change;
import be.egmont.timetable.ProposalView.Figures;
import be.egmont.timetable.ProposalView.Keeping;
import be.egmont.timetable.ProposalView.Missing;
import be.egmont.web.frame.Formatter;
import be.egmont.web.frame.Language;
import be.egmont.web.frame.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;

/** Words about a proposed timetable: its quality, and why a meeting has no place. */
@Named("proposalWords")
@RequestScoped
public class ProposalWords {

    @Inject
    private Words words;

    @Inject
    private Formatter say;

    @Inject
    private Language language;

    public String score(Figures figures) {
        return figures == null ? "" : say.number(figures.points());
    }

    public String bound(Figures figures) {
        return figures == null || figures.bound() == null
                ? words.get("meeting.proposal.bound.unknown")
                : say.number(figures.bound());
    }

    /** The gap with two decimals, rounded up, since it is an upper bound. */
    public String gap(Figures figures) {
        if (figures == null || figures.bound() == null) {
            return words.get("meeting.proposal.bound.unknown");
        }
        NumberFormat format = NumberFormat.getInstance(language.getLocale());
        return say.perCent(format.format(BigDecimal.valueOf(figures.gap() * 100).setScale(2, RoundingMode.UP)));
    }

    public String placed(Figures figures) {
        return figures == null ? "" : words.of("meeting.proposal.placed.of", figures.placed(), figures.meetings());
    }

    public String breaks(Figures figures) {
        return figures == null ? "" : words.of("meeting.proposal.breaks", figures.breaks());
    }

    /** How long it searches, or has searched. */
    public String running(Figures figures, boolean running) {
        if (figures == null) {
            return words.get("meeting.proposal.started");
        }
        return running
                ? words.of(
                        "meeting.proposal.running",
                        figures.elapsed().toSeconds(),
                        figures.limit().toSeconds())
                : words.of("meeting.proposal.done", figures.elapsed().toSeconds());
    }

    /** How many of the places are written. */
    public String keeping(Keeping keeping) {
        return words.of("meeting.proposal.keeping", keeping.written(), keeping.places());
    }

    /** Why the search has found nothing, as far as that is known. */
    public String failed(ProposalView view) {
        return view.reason() == null ? words.get("meeting.proposal.failed.text") : words.get(view.reason());
    }

    /** Why none of them is. */
    public String refused(Keeping keeping) {
        return words.of(keeping.refusal(), keeping.arguments().toArray());
    }

    /** Why a meeting has no place. */
    public String why(Missing missing) {
        return words.of("scheduling.why." + missing.reason(), String.join(", ", missing.people()));
    }

    /** The nearest change that would give it one, or nothing. */
    public String cure(Missing missing) {
        Change change = missing.change();
        return change == null
                ? ""
                : words.of(
                        "scheduling.cure." + change.kind(),
                        say.dayOfYear(change.at()) + ", " + say.time(change.at()),
                        change.person(),
                        change.asking() == null ? "" : change.asking().title(),
                        change.asked() == null ? "" : change.asked().title());
    }
}
