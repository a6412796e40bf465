package be.egmont.web.stakeholder;

import be.egmont.delegation.DelegationView;
import be.egmont.delegation.Delegations;
import be.egmont.kernel.Translated;
import be.egmont.stakeholder.OrganisationView;
import be.egmont.stakeholder.Organisations;
import be.egmont.web.frame.CurrentEditionBean;
import be.egmont.web.frame.Formatter;
import be.egmont.web.frame.Language;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;

/** One organisation, the countries it works in, and whom it sends. */
@Named("stakeholderViewPage")
@RequestScoped
public class StakeholderViewPage {

    @EJB
    private Organisations organisations;

    @EJB
    private Delegations delegations;

    @Inject
    private CurrentEditionBean currentEdition;

    @Inject
    private Language language;

    @Inject
    private Formatter say;

    private String code;
    private OrganisationView organisation;
    private DelegationView delegation;

    /** Reads the organisation; an unknown code is not found. */
    public void open() {
        organisation = organisations.view(code);
        delegation = currentEdition.getEdition() == null
                ? null
                : delegations
                        .ofOrganisation(currentEdition.getEdition().code(), code)
                        .orElse(null);
    }

    public OrganisationView getOrganisation() {
        return organisation;
    }

    /** The countries it works in, in the order of the reader's language. */
    public List<Translated> getCountries() {
        return organisation.countries().stream()
                .sorted(Comparator.comparing(say::text, Collator.getInstance(language.getLocale())))
                .toList();
    }

    /** The posts there, by their city in the reader's language. */
    public List<OrganisationView.PostInScope> getPosts() {
        return organisation.posts().stream()
                .sorted(Comparator.comparing(post -> say.text(post.city()), Collator.getInstance(language.getLocale())))
                .toList();
    }

    /** The address of the site without what every address has. */
    public String getSite() {
        return organisation.website().replaceFirst("^https?://", "");
    }

    public DelegationView getDelegation() {
        return delegation;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
