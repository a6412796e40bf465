package be.egmont.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Light, dark, or as the reader's system has it. */
@Named("appearance")
@RequestScoped
public class Appearance {

    static final String COOKIE = "egmont-appearance";
    static final List<String> ALL = List.of("system", "light", "dark");

    @Inject
    private HttpServletRequest request;

    public String getCurrent() {
        return Cookies.find(request, COOKIE)
                .map(Cookie::getValue)
                .filter(ALL::contains)
                .orElse("system");
    }

    public List<String> getAll() {
        return ALL;
    }
}
