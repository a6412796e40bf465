package be.egmont.web.access;

import be.egmont.web.security.BaseUrl;
import be.egmont.web.signin.ReturnPath;
import be.egmont.access.Accounts;
import be.egmont.access.Profile;
import be.egmont.kernel.Setting;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;

/** What is kept of somebody, why and how long: shown at his first sign-in, and whenever he likes. */
@Named("accessPrivacyPage")
@RequestScoped
public class AccessPrivacyPage {

    @EJB
    private Accounts accounts;

    @Inject
    private HttpServletRequest request;

    private String back;
    private Instant informed;

    public void open() {
        informed = accounts.own().map(Profile::informed).orElse(null);
    }

    /** Goes on to where he wanted to go when he came in. */
    public void read() throws IOException {
        accounts.readNotice();
        String wanted = back == null ? request.getContextPath() + "/" : ReturnPath.checked(back);
        FacesContext.getCurrentInstance().getExternalContext().redirect(BaseUrl.address(wanted));
    }

    /** When he has read it; null when not yet. */
    public Instant getInformed() {
        return informed;
    }

    /** Whom to ask; empty when the house has not said. */
    public String getContact() {
        return Setting.PRIVACY_CONTACT.find().orElse("");
    }

    public String getBack() {
        return back;
    }

    public void setBack(String back) {
        this.back = back;
    }
}
