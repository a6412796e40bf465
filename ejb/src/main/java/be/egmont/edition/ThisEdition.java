package be.egmont.edition;

import be.egmont.access.CurrentEdition;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Tells lower features which edition is the current one; read once a request. */
@RequestScoped
class ThisEdition implements CurrentEdition {

    @EJB
    private Editions editions;

    private Optional<EditionRow> edition;

    @Override
    public Optional<Long> id() {
        return edition().map(EditionRow::id);
    }

    @Override
    public boolean isClosed() {
        return edition()
                .map(row -> row.status() == Status.CLOSED || row.status() == Status.ARCHIVED)
                .orElse(false);
    }

    private Optional<EditionRow> edition() {
        if (edition == null) {
            edition = editions.findCurrent();
        }
        return edition;
    }
}
