package be.egmont.web.frame;

import jakarta.faces.context.FacesContext;
import java.io.Serializable;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a bean of a view has read, kept until the request ends and no longer. The session holds ids, filters and versions of a page
 * that somebody has open; its rows are read again when one of its forms comes back.
 */
public final class RequestValue<T> implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What is there in this request; read now when it is not there yet. */
    public T get(Supplier<? extends T> reading) {
        Map<Object, Object> request = FacesContext.getCurrentInstance().getAttributes();
        if (!request.containsKey(this)) {
            request.put(this, reading.get());
        }
        @SuppressWarnings("unchecked") // nothing else is put there under this key
        T value = (T) request.get(this);
        return value;
    }

    /** From now on, in this request, it is that. */
    public void set(T value) {
        FacesContext.getCurrentInstance().getAttributes().put(this, value);
    }
}
