package be.egmont.web.programme;

import be.egmont.notification.ReminderRow;
import be.egmont.notification.Reminders;
import be.egmont.web.frame.Formatter;
import be.egmont.web.frame.Language;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.notification.NotificationRemindPage;
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
    private Reminders reminders;

    @Inject
    private Language language;

    @Inject
    private Formatter say;

    @Inject
    private PageMessages said;

    private List<ReminderRow> rows;

    /** Goes on to the letter for those that are marked. */
    public String remind() {
        if (NotificationRemindPage.takesOver("chosen")) {
            return "/notification/remind?faces-redirect=true";
        }
        said.warn("programme.awaited.unmarked");
        return "/programme/awaited?faces-redirect=true";
    }

    /** Those of posts, then those of organisations, each by name in the reader's language. */
    public List<ReminderRow> getRows() {
        if (rows == null) {
            Collator order = Collator.getInstance(language.getLocale());
            rows = reminders.awaited().stream()
                    .sorted(Comparator.comparing(ReminderRow::ofPost, Comparator.reverseOrder())
                            .thenComparing(row -> say.text(row.name()), order::compare))
                    .toList();
        }
        return rows;
    }
}
