package be.egmont.web.access;

import be.egmont.access.Grants;
import be.egmont.access.ScopeRow;
import be.egmont.web.frame.Formatter;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.convert.Converter;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Codes of the posts and organisations to which a grant can be bound, found while one types: for the tag {@code e:pick}. */
@Named("scopeSuggestions")
@RequestScoped
public class ScopeSuggestions {

    @EJB
    private Grants grants;

    @Inject
    private Formatter format;

    private final Map<String, String> found = new LinkedHashMap<>();

    /** Their codes, by name. */
    public List<String> find(String typed) {
        found.clear();
        grants.scopes(typed).forEach(row -> found.put(row.code(), word(row)));
        return List.copyOf(found.keySet());
    }

    private String word(ScopeRow row) {
        return format.text(row.name()) + " (" + row.code() + ")";
    }

    /** Its name; the code itself of one that was not looked for now. */
    public String word(String code) {
        return found.getOrDefault(code, code);
    }

    /** None: what is typed is looked up when the role is given. */
    public Converter<Object> getConverter() {
        return null;
    }
}
