package be.egmont.edition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;

/**
 * The editions as this node has read them last, for as long as nobody on any node has changed one: each request of somebody
 * signed in begins with a reading that tells.
 */
@ApplicationScoped
public class KeptEditions {

    private volatile Kept kept = new Kept(null, List.of());

    private record Kept(String state, List<EditionRow> editions) {}

    /**
     * Those that are kept, else those that are read now.
     *
     * @param state another text whenever an edition was changed, read before
     */
    List<EditionRow> of(String state, Supplier<List<EditionRow>> reading) {
        Kept known = kept;
        if (state.equals(known.state())) {
            return known.editions();
        }
        // what is read now is as new as that state, or newer
        List<EditionRow> read = List.copyOf(reading.get());
        kept = new Kept(state, read);
        return read;
    }
}
