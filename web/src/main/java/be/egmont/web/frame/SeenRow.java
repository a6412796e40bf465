package be.egmont.web.frame;

import jakarta.faces.context.FacesContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** A thing in the version that was seen, as a button or a mark in a row names it: {@code reference/version}. */
public record SeenRow(UUID reference, int version) {

    /** As it is after one change. */
    public SeenRow changed() {
        return new SeenRow(reference, version + 1);
    }

    /** As it is named in forms. */
    public String name() {
        return reference + "/" + version;
    }

    /**
     * Those that the sent form names by that parameter; what is malformed names none.
     *
     * @throws be.egmont.kernel.Refusal.NotFound when a reference is none
     */
    public static List<SeenRow> in(String parameter) {
        String[] values = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .get(parameter);
        return values == null
                ? List.of()
                : Stream.of(values).flatMap(one -> of(one).stream()).toList();
    }

    /**
     * The one of that name; empty when it is malformed.
     *
     * @throws be.egmont.kernel.Refusal.NotFound when the reference is none
     */
    public static Optional<SeenRow> of(String name) {
        if (!name.matches("[0-9a-f-]{36}/\\d{1,9}")) {
            return Optional.empty();
        }
        String[] seen = name.split("/", -1);
        return Optional.of(new SeenRow(UuidConverter.read(seen[0]), Integer.parseInt(seen[1])));
    }
}
