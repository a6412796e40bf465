package be.egmont.web.programme;

import be.egmont.web.frame.Formatter;
import be.egmont.web.frame.Language;
import be.egmont.week.AwaitedRow;
import be.egmont.week.Tasks;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;

/** Who has not answered the call home: exactly those whom the organiser's home counts. */
@Named("programmeAwaitedPage")
@RequestScoped
public class ProgrammeAwaitedPage {

    @EJB
    private Tasks tasks;

    @Inject
    private Language language;

    @Inject
    private Formatter say;

    private List<AwaitedRow> rows;

    public void open() {
        Collator order = Collator.getInstance(language.getLocale());
        rows = tasks.awaited().stream()
                .sorted(Comparator.comparing(AwaitedRow::ofPost, Comparator.reverseOrder())
                        .thenComparing(row -> say.text(row.name()), order::compare))
                .toList();
    }

    public List<AwaitedRow> getRows() {
        return rows;
    }
}
