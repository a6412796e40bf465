package be.egmont.exchange;

import java.io.IOException;
import java.io.Serializable;

/** A file that cannot be read as a table, or costs more to read than any table does; told as a problem of the file. */
final class UnfitFile extends IOException {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final Serializable[] arguments;

    UnfitFile(String reason, Serializable... arguments) {
        super(reason);
        this.reason = reason;
        this.arguments = arguments.clone();
    }

    static UnfitFile notATable() {
        return new UnfitFile("file-not-a-table");
    }

    void tell(Problems problems) {
        problems.ofFile(reason, arguments);
    }
}
