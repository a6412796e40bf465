package be.egmont.edition;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;

/**
 * The editions as this request knows them. A page asks for the current one a few times, through several boundaries; in a request
 * that changes no edition they are the same each time.
 */
@RequestScoped
public class ReadEditions {

    private KeptEditions kept;
    private boolean keeping;
    private String state;
    private List<EditionRow> read;

    /** For the container's proxy. */
    public ReadEditions() {}

    @Inject
    ReadEditions(KeptEditions kept) {
        this.kept = kept;
    }

    /**
     * Called by the web tier: this request changes no edition.
     *
     * @param as another text whenever an edition was changed, read with the sign-in; null when it was not read
     */
    public void keep(String as) {
        keeping = true;
        state = as;
    }

    /** Those that were read already, else those that are read now. */
    List<EditionRow> get(Supplier<List<EditionRow>> reading) {
        if (!keeping) {
            return reading.get();
        }
        if (read == null) {
            read = state == null ? reading.get() : kept.of(state, reading);
        }
        return read;
    }
}
