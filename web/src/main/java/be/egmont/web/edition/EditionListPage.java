package be.egmont.web.edition;

import be.egmont.edition.EditionRow;
import be.egmont.edition.Editions;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** All editions with what is known of them. */
@Named("editionListPage")
@RequestScoped
public class EditionListPage {

    @EJB
    private Editions editions;

    private List<EditionRow> all;

    public void open() {
        all = editions.all();
    }

    public List<EditionRow> getAll() {
        return all;
    }

    /** The first and the last year, with a dash between. */
    public String getYears() {
        return all.isEmpty()
                ? ""
                : all.get(all.size() - 1).code() + "–" + all.get(0).code();
    }
}
