package be.egmont.web.edition;

import be.egmont.delegation.QuotaRow;
import be.egmont.delegation.Quotas;
import be.egmont.kernel.Refusal;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.frame.RequestValue;
import be.egmont.web.frame.Words;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** How many a delegation of each kind may bring, and one of these to change. */
@Named("editionQuotasPage")
@ViewScoped
@SuppressWarnings("serial") // the boundary is a proxy that is serialised with the session
public class EditionQuotasPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private Quotas quotas;

    @Inject
    private PageMessages said;

    @Inject
    private Words words;

    private String edition;
    private String kind;
    private Integer most;
    private int version;
    private final RequestValue<List<QuotaRow>> rows = new RequestValue<>();

    /** The form begins with how it is. */
    public void open() {
        if (edition == null || getRows().isEmpty()) {
            throw new Refusal.NotFound();
        }
        if (kind != null) {
            if (getChosen() == null) {
                throw new Refusal.NotFound();
            }
            most = getChosen().most();
            version = getChosen().version();
        }
    }

    /** Sets the quota of the kind that the address names. */
    public String save() {
        String name = word(getChosen());
        quotas.set(edition, kind, version, most);
        said.done("edition.quota.done", name);
        return "/edition/quotas?faces-redirect=true&edition=" + edition;
    }

    /** The kind of a post or the category of an organisation, in words. */
    public String word(QuotaRow row) {
        return words.get((row.ofPost() ? "delegation.kind." : "stakeholder.category.") + row.kind());
    }

    /** The kind that the address names; null when it names none. */
    public QuotaRow getChosen() {
        return getRows().stream()
                .filter(row -> row.kind().equals(kind))
                .findFirst()
                .orElse(null);
    }

    public List<QuotaRow> getRows() {
        return rows.get(() -> quotas.of(edition));
    }

    public String getEdition() {
        return edition;
    }

    public void setEdition(String edition) {
        this.edition = edition;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public Integer getMost() {
        return most;
    }

    public void setMost(Integer most) {
        this.most = most;
    }
}
