package be.egmont.audit;

import java.io.Serializable;
import java.util.Set;
import java.util.UUID;

/**
 * The ids, references and subjects in rows of the journal for which names are needed.
 *
 * @param language of the names, as in {@code fr}
 */
public record NameLookup(Set<Pointer> pointers, Set<UUID> things, Set<String> subjects, String language)
        implements Serializable {

    /** The id of a row of another table, in a field of that table. */
    public record Pointer(String relation, String field, long id) implements Serializable {}
}
