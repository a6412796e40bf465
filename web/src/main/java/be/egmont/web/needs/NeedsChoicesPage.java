package be.egmont.web.needs;

import be.egmont.kernel.Refusal;
import be.egmont.kernel.Translated;
import be.egmont.kernel.Translated.Language;
import be.egmont.needs.ChoiceRow;
import be.egmont.needs.NeedsChoices;
import be.egmont.needs.NeedsKind;
import be.egmont.web.frame.Formatter;
import be.egmont.web.frame.FourTexts;
import be.egmont.web.frame.OncePerRequest;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.frame.UuidConverter;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lists of menus, allergies and access needs, and the form of one choice. */
@Named("needsChoicesPage")
@ViewScoped
@SuppressWarnings("serial") // the boundary is a proxy that is serialised with the session
public class NeedsChoicesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String HERE = "/needs/choices?faces-redirect=true";

    /** A button names a choice, its version and the act. */
    private static final int PARTS = 3;

    @EJB
    private NeedsChoices choices;

    @Inject
    private PageMessages said;

    @Inject
    private Formatter format;

    private UUID choice;
    private int version;
    private NeedsKind kind = NeedsKind.MENU;
    private final FourTexts name = new FourTexts();

    /** The form begins with the choice that the address names. */
    public void open() {
        if (choice != null) {
            ChoiceRow row = getChosen();
            version = row.version();
            name.begin(row.name());
        }
    }

    /** Adds what is typed, or renames the choice that the form is about. */
    public String save() {
        Translated typed = name.translated();
        if (choice == null) {
            choices.add(kind, typed);
            said.done("needs.choices.added", format.text(typed));
        } else {
            choices.rename(choice, version, typed);
            said.done("needs.choices.renamed", format.text(typed));
        }
        return HERE;
    }

    /** Does with a choice what the button says that was pressed. */
    public String act() {
        String[] pressed = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("choosing:act", "")
                .split("/", -1);
        if (pressed.length != PARTS || !pressed[1].matches("\\d{1,9}")) {
            throw new Refusal("invalid");
        }
        UUID about = UuidConverter.read(pressed[0]);
        int seen = Integer.parseInt(pressed[1]);
        switch (pressed[2]) {
            case "UP" -> choices.move(about, seen, true);
            case "DOWN" -> choices.move(about, seen, false);
            case "RETIRE" -> choices.retire(about, seen);
            case "RESTORE" -> choices.restore(about, seen);
            default -> throw new Refusal("invalid");
        }
        said.done("needs.choices.done." + pressed[2]);
        return HERE;
    }

    /** Those of a kind that are offered, in their order. */
    public List<ChoiceRow> offered(NeedsKind of) {
        return all().filter(row -> row.kind() == of && !row.retired()).toList();
    }

    /** Those of a kind that are no longer offered. */
    public List<ChoiceRow> retired(NeedsKind of) {
        return all().filter(row -> row.kind() == of && row.retired()).toList();
    }

    private Stream<ChoiceRow> all() {
        return OncePerRequest.get(this, "all", () -> choices.list()).stream();
    }

    /** The choice that the form is about; null for a new one. */
    public ChoiceRow getChosen() {
        return choice == null
                ? null
                : all().filter(row -> row.reference().equals(choice))
                        .findFirst()
                        .orElseThrow(Refusal.NotFound::new);
    }

    /** Its names in the other languages. */
    public String others(ChoiceRow row) {
        return Stream.of(Language.values())
                .map(row.name()::in)
                .filter(text -> !text.equals(format.text(row.name())))
                .distinct()
                .collect(Collectors.joining(" · "));
    }

    public List<NeedsKind> getKinds() {
        return List.of(NeedsKind.values());
    }

    public UUID getChoice() {
        return choice;
    }

    public void setChoice(UUID choice) {
        this.choice = choice;
    }

    public NeedsKind getKind() {
        return kind;
    }

    public void setKind(NeedsKind kind) {
        this.kind = kind;
    }

    public FourTexts getName() {
        return name;
    }
}
