package be.egmont.run;

import java.util.List;
import java.util.Map;

/** Who tells Egmont who somebody is. */
interface Identities extends AutoCloseable {

    /** What Egmont wants to know of its identity provider. */
    Map<String, String> environment();

    /** How one signs in, for the terminal. */
    List<String> hints();

    @Override
    void close();
}
