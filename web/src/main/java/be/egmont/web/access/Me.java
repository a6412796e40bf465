package be.egmont.web.access;

import be.egmont.access.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;

/** The person of this request, as the pages ask for him: {@code #{me.is('organiser')}}. */
@Named("me")
@RequestScoped
public class Me {

    @Inject
    private HttpServletRequest request;

    public boolean isSignedIn() {
        return request.getUserPrincipal() != null;
    }

    public boolean is(String role) {
        return request.isUserInRole(role);
    }

    public String getName() {
        Principal principal = request.getUserPrincipal();
        return principal == null ? "" : principal.getName();
    }

    /** First letters of the first and the last name. */
    public String getInitials() {
        String name = getName().strip();
        if (name.isEmpty()) {
            return "";
        }
        int last = name.lastIndexOf(' ');
        return name.substring(0, 1) + (last < 0 ? "" : name.substring(last + 1, last + 2));
    }

    /** The role by which the person is shown, as a key of the books. */
    public String getRoleKey() {
        return Role.ALL.stream()
                .filter(this::is)
                .findFirst()
                .map(role -> "access.role." + role)
                .orElse("access.role.none");
    }
}
