package be.egmont.web.reporting;

import be.egmont.job.JobView;
import be.egmont.reporting.OrderedFile;
import be.egmont.web.frame.Formatter;
import be.egmont.web.frame.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;

/** Words about files that were ordered: which, and how far they are. */
@Named("reportFileWords")
@RequestScoped
public class ReportFileWords {

    @Inject
    private Words words;

    @Inject
    private Formatter say;

    /** Which report, and as what. */
    public String title(OrderedFile file) {
        String report = file.session() == null
                ? words.get("reporting.title." + file.report())
                : words.of("reporting.crumb.R1", file.session());
        return report + " · " + words.get("reporting." + file.format().name().toLowerCase(Locale.ROOT));
    }

    /** Its state in a word. */
    public String state(OrderedFile file) {
        return words.get("reporting.files.state." + (file.isStopping() ? "STOPPING" : file.state()));
    }

    /** The look of that word. */
    public String kind(OrderedFile file) {
        return switch (file.state()) {
            case WAITING -> "pending";
            case RUNNING -> "note";
            case DONE -> "confirmed";
            case FAILED -> "block";
            case CANCELLED -> "cancelled";
        };
    }

    /** How far it is, what came of it, or why nothing did. */
    public String detail(OrderedFile file) {
        JobView job = file.job();
        return switch (file.state()) {
            case WAITING -> words.of("reporting.files.ahead", file.ahead());
            case RUNNING ->
                words.get(job.step() == null ? "reporting.files.reading" : job.step()) + " · "
                        + say.perCent(say.number(job.progress()));
            case DONE -> file.name();
            case FAILED -> words.of(job.reason(), job.reasonDetails().toArray());
            case CANCELLED -> words.get("reporting.files.nothing");
        };
    }
}
