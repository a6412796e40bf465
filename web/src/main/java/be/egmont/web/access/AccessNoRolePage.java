package be.egmont.web.access;

import be.egmont.kernel.Setting;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** What somebody sees who is signed in but has no role. */
@Named("accessNoRolePage")
@RequestScoped
public class AccessNoRolePage {

    /** Whom to ask for a role; empty when none is configured. */
    public String getContact() {
        return Setting.HELP_CONTACT.find().orElse("");
    }
}
