package be.egmont.audit;

import be.egmont.audit.NameLookup.Pointer;
import java.io.Serializable;
import java.util.Map;
import java.util.UUID;

/** The present names of ids, references and subjects in rows of the journal; deleted things have none. */
public record Names(Map<Pointer, String> pointers, Map<UUID, Thing> things, Map<String, String> subjects)
        implements Serializable {

    /**
     * What a reference refers to.
     *
     * @param relation its table
     * @param name null when it has none
     */
    public record Thing(String relation, String name) implements Serializable {}

    public static Names none() {
        return new Names(Map.of(), Map.of(), Map.of());
    }
}
