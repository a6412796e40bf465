package be.egmont.web.rest;

/** A query parameter has a value that it cannot have. */
public final class InvalidParameter extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final String value;

    public InvalidParameter(String name, String value, Exception cause) {
        super("No value for " + name + ": " + value, cause);
        this.name = name;
        this.value = value;
    }

    String name() {
        return name;
    }

    String value() {
        return value;
    }
}
