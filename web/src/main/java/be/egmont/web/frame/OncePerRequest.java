package be.egmont.web.frame;

import jakarta.faces.context.FacesContext;
import java.util.Map;
import java.util.function.Supplier;

/** What a page reads once for each request and does not keep: a view in the session holds filters and references only. */
public final class OncePerRequest {

    private record Key(Object owner, String what) {}

    private OncePerRequest() {}

    /** What was read already, else what is read now. */
    @SuppressWarnings("unchecked") // each name of an owner has one type
    public static <T> T get(Object owner, String what, Supplier<T> reading) {
        Map<Object, Object> read = FacesContext.getCurrentInstance().getAttributes();
        Key key = new Key(owner, what);
        if (!read.containsKey(key)) {
            read.put(key, reading.get());
        }
        return (T) read.get(key);
    }
}
