package be.egmont.web.stakeholder;

import be.egmont.delegation.DelegationView;
import be.egmont.delegation.Delegations;
import be.egmont.edition.Editions;
import be.egmont.stakeholder.OrganisationView;
import be.egmont.stakeholder.Organisations;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** One organisation, the countries it works in, and whom it sends. */
@Named("stakeholderViewPage")
@RequestScoped
public class StakeholderViewPage {

    @EJB
    private Organisations organisations;

    @EJB
    private Delegations delegations;

    @EJB
    private Editions editions;

    private String code;
    private OrganisationView organisation;
    private DelegationView delegation;

    /** Reads the organisation; an unknown code is not found. */
    public void open() {
        organisation = organisations.view(code);
        delegation = delegations.ofOrganisation(editions.current().code(), code).orElse(null);
    }

    public OrganisationView getOrganisation() {
        return organisation;
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
