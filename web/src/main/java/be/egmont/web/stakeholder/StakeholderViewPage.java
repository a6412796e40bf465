package be.egmont.web.stakeholder;

import be.egmont.delegation.DelegationView;
import be.egmont.delegation.Delegations;
import be.egmont.kernel.Translated;
import be.egmont.stakeholder.OrganisationView;
import be.egmont.stakeholder.Organisations;
import be.egmont.web.frame.CurrentEditionBean;
import be.egmont.web.frame.Formatter;
import be.egmont.web.frame.Language;
import be.egmont.web.frame.RequestValue;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;

/** One organisation, the countries it works in, and whom it sends. */
@Named("stakeholderViewPage")
@ViewScoped
public class StakeholderViewPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient Organisations organisations;

    @EJB
    private transient Delegations delegations;

    @Inject
    private transient CurrentEditionBean currentEdition;

    @Inject
    private transient Language language;

    @Inject
    private transient Formatter say;

    private String code;
    private final RequestValue<OrganisationView> organisation = new RequestValue<>();
    private final RequestValue<DelegationView> delegation = new RequestValue<>();

    /** Reads the organisation; an unknown code is not found. */
    public void open() {
        organisation.set(organisations.view(code));
        delegation.set(read());
    }

    private DelegationView read() {
        return currentEdition.getEdition() == null
                ? null
                : delegations
                        .ofOrganisation(currentEdition.getEdition().code(), code)
                        .orElse(null);
    }

    public OrganisationView getOrganisation() {
        return organisation.get(() -> organisations.view(code));
    }

    /** The countries it works in, in the order of the reader's language. */
    public List<Translated> getCountries() {
        return getOrganisation().countries().stream()
                .sorted(Comparator.comparing(say::text, Collator.getInstance(language.getLocale())))
                .toList();
    }

    /** The posts there, by their city in the reader's language. */
    public List<OrganisationView.PostInScope> getPosts() {
        return getOrganisation().posts().stream()
                .sorted(Comparator.comparing(post -> say.text(post.city()), Collator.getInstance(language.getLocale())))
                .toList();
    }

    /** The address of the site without what every address has. */
    public String getSite() {
        return getOrganisation().website().replaceFirst("^https?://", "");
    }

    public DelegationView getDelegation() {
        return delegation.get(this::read);
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
