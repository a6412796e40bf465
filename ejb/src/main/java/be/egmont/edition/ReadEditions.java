package be.egmont.edition;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.function.Supplier;

/**
 * The editions as this request has read them. A page asks for the current one a few times, through several boundaries; in a request
 * that changes nothing they are the same each time.
 */
@RequestScoped
public class ReadEditions {

    private boolean keeping;
    private List<Edition> read;

    /** Called by the web tier: this request only reads. */
    public void keep() {
        keeping = true;
    }

    /** Those that were read already, else those that are read now. */
    List<Edition> get(Supplier<List<Edition>> reading) {
        if (!keeping) {
            return reading.get();
        }
        if (read == null) {
            read = reading.get();
        }
        return read;
    }
}
