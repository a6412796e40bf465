package be.egmont.web.needs;

import be.egmont.kernel.Refusal;
import be.egmont.needs.Needs;
import be.egmont.needs.NeedsStatement;
import be.egmont.needs.NeedsView;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.frame.RequestValue;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The needs of one participant. What the form holds is not kept in the view: it is read again at each request, so that nothing of it
 * waits in a session.
 */
@Named("needsPersonPage")
@ViewScoped
@SuppressWarnings("serial") // the boundary is a proxy that is serialised with the session
public class NeedsPersonPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Before the code of an allergen, the name of its field. */
    private static final String GRADE = "grade-";

    @EJB
    private Needs needs;

    @Inject
    private PageMessages said;

    private UUID member;
    private int version;
    private final RequestValue<NeedsView> view = new RequestValue<>();
    private final RequestValue<Form> form = new RequestValue<>();

    /** How somebody takes an allergen. */
    public enum Grade {
        NO,
        AVOID,
        SEVERE
    }

    /** What stands in the form, for one request. */
    public static final class Form {

        private String menu;
        private final Map<String, Grade> grades = new HashMap<>();
        private List<String> access;
        private String remark;
        private boolean named;
        private boolean consent;

        private Form(NeedsStatement statement) {
            menu = statement.menu();
            statement.allergies().forEach(code -> grades.put(code, Grade.AVOID));
            statement.severe().forEach(code -> grades.put(code, Grade.SEVERE));
            access = new ArrayList<>(statement.access());
            remark = statement.remark();
            named = statement.named();
        }

        private NeedsStatement statement() {
            return new NeedsStatement(menu, with(Grade.AVOID), with(Grade.SEVERE), Set.copyOf(access), remark, named);
        }

        private Set<String> with(Grade grade) {
            return grades.entrySet().stream()
                    .filter(one -> one.getValue() == grade)
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
        }

        /** What a form that comes back says of each allergen. */
        private void read(Map<String, String> parameters) {
            parameters.forEach((name, value) -> {
                if (name.startsWith(GRADE)) {
                    grades.put(
                            name.substring(GRADE.length()),
                            Stream.of(Grade.values())
                                    .filter(grade -> grade.name().equals(value))
                                    .findFirst()
                                    .orElseThrow(() -> new Refusal("invalid")));
                }
            });
        }

        /** What is said of that allergen. */
        public Grade grade(String code) {
            return grades.getOrDefault(code, Grade.NO);
        }

        /** Of how many allergens anything is said. */
        public long getGraded() {
            return grades.values().stream().filter(grade -> grade != Grade.NO).count();
        }

        public String getMenu() {
            return menu;
        }

        public void setMenu(String menu) {
            this.menu = menu;
        }

        public List<String> getAccess() {
            return access;
        }

        public void setAccess(List<String> access) {
            this.access = access;
        }

        public String getRemark() {
            return remark;
        }

        public void setRemark(String remark) {
            this.remark = remark;
        }

        public boolean isNamed() {
            return named;
        }

        public void setNamed(boolean named) {
            this.named = named;
        }

        public boolean isConsent() {
            return consent;
        }

        public void setConsent(boolean consent) {
            this.consent = consent;
        }
    }

    /** Reads what is kept; the form begins with it. */
    public void open() {
        if (member == null) {
            throw new Refusal.NotFound();
        }
        version = getView().version();
    }

    /** States what stands in the form. */
    public String state() {
        needs.state(member, version, getForm().isConsent(), getForm().statement());
        said.done("needs.stated");
        return again();
    }

    /** Has what is kept erased. */
    public String withdraw() {
        needs.withdraw(member, version);
        said.done("needs.withdrawn");
        return again();
    }

    private String again() {
        return "/needs/person?faces-redirect=true&member=" + member;
    }

    /** The page from which one comes: one's own week, or that of the delegation. */
    public String getHome() {
        return getView().self()
                ? "/index.xhtml"
                : (getView().ofPost() ? "/delegation/view.xhtml?post=" : "/stakeholder/view.xhtml?code=")
                        + getView().code();
    }

    public NeedsView getView() {
        return view.get(() -> needs.view(member));
    }

    public Form getForm() {
        return form.get(() -> {
            Form read = new Form(
                    getView().said() == null ? NeedsStatement.NONE : getView().said());
            FacesContext faces = FacesContext.getCurrentInstance();
            if (faces.isPostback()) {
                read.read(faces.getExternalContext().getRequestParameterMap());
            }
            return read;
        });
    }

    public List<Grade> getGrades() {
        return List.of(Grade.values());
    }

    public UUID getMember() {
        return member;
    }

    public void setMember(UUID member) {
        this.member = member;
    }
}
