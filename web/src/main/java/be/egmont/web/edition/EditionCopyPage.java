package be.egmont.web.edition;

import be.egmont.edition.EditionCopy;
import be.egmont.edition.EditionPlans;
import be.egmont.edition.EditionRow;
import be.egmont.edition.Editions;
import be.egmont.kernel.Refusal;
import be.egmont.web.frame.Formatter;
import be.egmont.web.frame.OncePerRequest;
import be.egmont.web.frame.Option;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.frame.RequestValue;
import be.egmont.web.frame.Words;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Makes an edition like another one: first it shows what will come of it, then it does it. */
@Named("editionCopyPage")
@ViewScoped
@SuppressWarnings("serial") // the boundaries are proxies that are serialised with the session
public class EditionCopyPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What is to be copied, and to when. */
    private record Wish(String source, LocalDate firstDay, String code) implements Serializable {}

    @EJB
    private EditionPlans plans;

    @EJB
    private Editions editions;

    @Inject
    private PageMessages said;

    @Inject
    private Words words;

    @Inject
    private Formatter format;

    private String source;
    private LocalDate firstDay;
    private String code;
    private Wish seen;
    private final RequestValue<EditionCopy> preview = new RequestValue<>();

    /** The edition that the address names, else the latest whose days are known. */
    public void open() {
        source = known().stream()
                .map(EditionRow::code)
                .filter(known -> known.equals(source))
                .findFirst()
                .orElse(known().isEmpty() ? null : known().get(0).code());
    }

    private List<EditionRow> known() {
        return OncePerRequest.get(
                this,
                "known",
                () -> editions.all().stream()
                        .filter(row -> row.startsOn() != null && row.endsOn() != null)
                        .toList());
    }

    /** Shows what will be made. */
    public void look() {
        seen = null;
        preview.set(plans.preview(reference(), wished().code(), firstDay));
        seen = wished();
    }

    /** Makes what was shown; what has been typed anew since is shown first. */
    public String copy() {
        if (!wished().equals(seen)) {
            look();
            said.warn("edition.copy.again");
            return null;
        }
        UUID made = plans.copy(reference(), seen.code(), firstDay);
        EditionRow row = plans.view(seen.code()).row();
        int sessions = plans.view(seen.code()).programme().sessions();
        new EditionUndo(made, row.version(), sessions).offer();
        said.done("edition.copied", seen.code(), sessions);
        return "/edition/edit?faces-redirect=true&edition=" + seen.code();
    }

    private UUID reference() {
        return known().stream()
                .filter(row -> row.code().equals(source))
                .findFirst()
                .map(EditionRow::reference)
                .orElseThrow(() -> new Refusal("edition-copy-undated").at("source"));
    }

    /** Without a code, that is the year of the first day. */
    private Wish wished() {
        return new Wish(
                source, firstDay, code == null || code.isBlank() ? Integer.toString(firstDay.getYear()) : code.strip());
    }

    /** What will be made; null before it was asked for. */
    public EditionCopy getPreview() {
        return seen == null ? null : preview.get(() -> plans.preview(reference(), seen.code(), seen.firstDay()));
    }

    public List<Option> getSources() {
        return known().stream()
                .map(row -> new Option(
                        row.code(),
                        words.of("edition.copy.source.option", row.code(), format.dates(row.startsOn(), row.endsOn()))))
                .toList();
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public LocalDate getFirstDay() {
        return firstDay;
    }

    public void setFirstDay(LocalDate firstDay) {
        this.firstDay = firstDay;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
