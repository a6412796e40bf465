package be.egmont.kernel;

import jakarta.ejb.ApplicationException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A verb refuses, with a reason for the user: the transaction is rolled back as a whole.
 *
 * <p>The reason is a key of the language books ({@code refusal.<name>}) with arguments; where one field of a form is to
 * blame it is named, so that the page can say it there.
 */
@ApplicationException(rollback = true, inherited = true)
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final String field;
    private final transient List<Object> arguments;

    /**
     * A refusal with its reason.
     *
     * @param key the reason without its prefix, as in {@code slot-taken}
     * @param arguments what the sentence needs, in order; strings, numbers, dates, {@link Translated}
     */
    public Refusal(String key, Object... arguments) {
        this(key, null, Arrays.asList(arguments));
    }

    private Refusal(String key, String field, List<Object> arguments) {
        super(key + " " + arguments);
        this.key = key;
        this.field = field;
        this.arguments = arguments;
    }

    /** The same reason, said at one field of the form. */
    public Refusal at(String fieldName) {
        Refusal said = new Refusal(key, fieldName, arguments);
        said.initCause(this);
        return said;
    }

    /** The key in the language books, as in {@code refusal.slot-taken}. */
    public String key() {
        return "refusal." + key;
    }

    public Optional<String> field() {
        return Optional.ofNullable(field);
    }

    public Object[] arguments() {
        return arguments == null ? new Object[0] : arguments.toArray();
    }

    /** What is asked for does not exist, or not for this caller: the answer is the same, so that it tells nothing. */
    public static final class NotFound extends Refusal {
        private static final long serialVersionUID = 1L;

        public NotFound() {
            super("not-found");
        }
    }

    /** What was sent is nothing that can be kept or compared: a mistake of who sent it. */
    public static final class Unstorable extends Refusal {
        private static final long serialVersionUID = 1L;

        public Unstorable() {
            super("unstorable");
        }
    }

    /** Somebody else changed the same thing in the meantime. */
    public static final class Stale extends Refusal {
        private static final long serialVersionUID = 1L;

        public Stale() {
            super("stale");
        }
    }
}
