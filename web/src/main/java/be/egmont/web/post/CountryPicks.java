package be.egmont.web.post;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The countries of a form: those that stand there with a checkbox each, and the one that is being added. */
public class CountryPicks implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What was unchecked still stands there, so that it can be checked again. */
    private final Set<String> offered = new TreeSet<>();

    private List<String> chosen = new ArrayList<>();
    private String toAdd;

    /** Begins with the countries as they are. */
    public void begin(Collection<String> countries) {
        offered.addAll(countries);
        chosen = new ArrayList<>(countries);
    }

    /** Adds the one that was picked. */
    public void add() {
        if (toAdd != null && !chosen.contains(toAdd)) {
            offered.add(toAdd);
            chosen.add(toAdd);
        }
        toAdd = null;
    }

    /** Those that are chosen; the one that was picked and not added is meant as well. */
    public Set<String> countries() {
        Set<String> all = new TreeSet<>(chosen);
        if (toAdd != null) {
            all.add(toAdd);
        }
        return all;
    }

    public Set<String> getOffered() {
        return offered;
    }

    public List<String> getChosen() {
        return chosen;
    }

    public void setChosen(List<String> chosen) {
        this.chosen = chosen;
    }

    public String getToAdd() {
        return toAdd;
    }

    public void setToAdd(String toAdd) {
        this.toAdd = toAdd;
    }
}
