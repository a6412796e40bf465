package be.egmont.web.needs;

import be.egmont.edition.EditionRow;
import be.egmont.kernel.Translated;
import be.egmont.needs.NamedAllergy;
import be.egmont.needs.Needs;
import be.egmont.needs.NeedsChoice;
import be.egmont.needs.NeedsCounts;
import be.egmont.needs.NeedsKind;
import be.egmont.needs.NeedsTotals;
import be.egmont.web.frame.CurrentEditionBean;
import be.egmont.web.frame.RequestValue;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/** How many need what on a day of the current edition; names of severe allergies only when they are asked for. */
@Named("needsTotalsPage")
@ViewScoped
@SuppressWarnings("serial") // the boundary is a proxy that is serialised with the session
public class NeedsTotalsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private Needs needs;

    @Inject
    private CurrentEditionBean currentEdition;

    private LocalDate day;
    private final RequestValue<NeedsCounts> counts = new RequestValue<>();
    private final RequestValue<List<NamedAllergy>> named = new RequestValue<>();

    /** A choice and how many have made it. */
    public record Line(Translated name, int count, int severe) {}

    /** Shows the names, in this answer alone; the journal says who has looked. */
    public void show() {
        named.set(needs.named(getEdition().code(), getShown()));
    }

    /** The names; null while nobody has asked for them. */
    public List<NamedAllergy> getNamed() {
        return named.get(() -> null);
    }

    /** What they are severely allergic to. */
    public List<NeedsChoice> severe(NamedAllergy one) {
        return choices(NeedsKind.ALLERGY, code -> one.severe().contains(code));
    }

    /** Of a day or a session: what somebody has chosen of that kind. */
    public List<Line> lines(NeedsTotals total, String kind) {
        NeedsKind what = NeedsKind.valueOf(kind);
        return choices(what, code -> total.count(what, code) > 0).stream()
                .map(choice -> new Line(
                        choice.name(),
                        total.count(what, choice.code()),
                        what == NeedsKind.ALLERGY ? total.severe().getOrDefault(choice.code(), 0) : 0))
                .toList();
    }

    private List<NeedsChoice> choices(NeedsKind kind, Predicate<String> wanted) {
        return getCounts().choices().stream()
                .filter(choice -> choice.kind() == kind && wanted.test(choice.code()))
                .toList();
    }

    /** All of the day that is shown, then its sessions. */
    public List<NeedsTotals> getTotals() {
        return getCounts().of(getShown());
    }

    /** The day that was asked for, else today, else the first; null for an edition without dates. */
    public LocalDate getShown() {
        List<LocalDate> days = getCounts().days();
        LocalDate wanted = day == null ? currentEdition.getToday() : day;
        return days.contains(wanted) || days.isEmpty() ? wanted : days.get(0);
    }

    public EditionRow getEdition() {
        return currentEdition.getEdition();
    }

    public NeedsCounts getCounts() {
        return counts.get(() -> needs.counts(getEdition().code()));
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }
}
