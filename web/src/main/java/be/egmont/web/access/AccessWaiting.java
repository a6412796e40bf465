package be.egmont.web.access;

import be.egmont.access.GrantRow;
import be.egmont.access.Grants;
import be.egmont.access.Role;
import be.egmont.web.security.Me;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The grants that wait for a second administrator, wherever an administrator should notice them; read once a page. */
@Named("accessWaiting")
@RequestScoped
public class AccessWaiting {

    @EJB
    private Grants grants;

    @Inject
    private Me me;

    private List<GrantRow> rows;

    public List<GrantRow> getRows() {
        if (rows == null) {
            rows = me.is(Role.ADMINISTRATOR) ? grants.waiting() : List.of();
        }
        return rows;
    }
}
