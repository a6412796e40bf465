package be.egmont.web.access;

import be.egmont.access.Accounts;
import be.egmont.access.Profile;
import be.egmont.kernel.Setting;
import be.egmont.web.security.BaseUrl;
import be.egmont.web.signin.ReturnPath;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;

/** The privacy notice, shown at the first sign-in and on demand. */
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

    /** Goes on to the page that was asked for before the sign-in. */
    public void read() throws IOException {
        accounts.readNotice();
        String wanted = back == null ? request.getContextPath() + "/" : ReturnPath.checked(back);
        FacesContext.getCurrentInstance().getExternalContext().redirect(BaseUrl.address(wanted));
    }

    /** When the caller has read it; null when not yet. */
    public Instant getInformed() {
        return informed;
    }

    /** Whom to ask; empty when none is configured. */
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
