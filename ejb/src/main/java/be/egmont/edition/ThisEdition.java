package be.egmont.edition;

import be.egmont.access.CurrentEdition;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Says to what lies below which edition is the current one; asked once a request. */
@RequestScoped
class ThisEdition implements CurrentEdition {

    @EJB
    private Editions editions;

    private Optional<Long> id;

    @Override
    public Optional<Long> id() {
        if (id == null) {
            id = editions.findCurrent().map(EditionRow::id);
        }
        return id;
    }
}
