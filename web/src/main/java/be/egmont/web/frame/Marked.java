package be.egmont.web.frame;

import jakarta.faces.context.FacesContext;
import java.util.List;

/** What a reader has marked in a list. */
public final class Marked {

    private static final String MARKED = "marked";

    private Marked() {}

    /** Whether the form that has come back names that row: a mark stays when something is to be put right. */
    public static boolean has(String name) {
        return FacesContext.getCurrentInstance().isPostback()
                && List.of(values()).contains(name);
    }

    /** What the marks of the sent form name, each in its parts, with bars between them; nothing when none is set. */
    public static List<String[]> rows(int parts) {
        return List.of(values()).stream()
                .map(value -> value.split("\\|", -1))
                .filter(value -> value.length == parts)
                .toList();
    }

    private static String[] values() {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .getOrDefault(MARKED, new String[0]);
    }
}
