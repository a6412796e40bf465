package be.egmont.web.delegation;

import be.egmont.delegation.ContactView;
import be.egmont.delegation.Travels;
import be.egmont.kernel.Refusal;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.frame.RequestValue;
import be.egmont.web.frame.UuidConverter;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** Whom one finds on site of a delegation: a member, or somebody else by name. */
@Named("delegationContactPage")
@ViewScoped
@SuppressWarnings("serial") // the boundary is a proxy that is serialised with the session
public class DelegationContactPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private Travels travels;

    @Inject
    private PageMessages said;

    private UUID delegation;
    private int version;
    private String member;
    private String name;
    private String phone;
    private final RequestValue<ContactView> view = new RequestValue<>();

    /** The form begins with who is named. */
    public void open() {
        if (delegation == null) {
            throw new Refusal.NotFound();
        }
        ContactView now = getView();
        version = now.version();
        if (now.contact() != null) {
            member =
                    now.contact().member() == null ? "" : now.contact().member().toString();
            name = now.contact().member() == null ? now.contact().name() : null;
        }
        phone = now.phone();
    }

    /** Names whom one finds there. */
    public String save() {
        travels.nameContact(
                delegation,
                version,
                member == null || member.isEmpty() ? null : UuidConverter.read(member),
                name,
                phone);
        said.done("delegation.contact.done");
        return getHome() + "&faces-redirect=true";
    }

    /** The page of the delegation. */
    public String getHome() {
        return (getView().ofPost() ? "/delegation/view.xhtml?post=" : "/stakeholder/view.xhtml?code=")
                + getView().code();
    }

    public ContactView getView() {
        return view.get(() -> travels.contact(delegation));
    }

    /** Who can be named. */
    public List<ContactView.Choice> getChoices() {
        return getView().members();
    }

    public UUID getDelegation() {
        return delegation;
    }

    public void setDelegation(UUID delegation) {
        this.delegation = delegation;
    }

    public String getContactMember() {
        return member;
    }

    public void setContactMember(String member) {
        this.member = member;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }
}
