package be.egmont.web.signin;

import be.egmont.access.Arrival;
import be.egmont.access.EndedWhy;
import be.egmont.access.SignIns;
import jakarta.ejb.EJBException;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The table of sign-ins, without a database. */
final class OpenSignIns extends SignIns {
    final Set<UUID> ids = new HashSet<>();

    /** Whether the database does not answer. */
    boolean away;

    /** Of whoever is signed in. */
    Arrival arrival = Arrival.of(null);

    @Override
    public UUID begin(String issuer, String subject, String sid, String agent) {
        UUID id = UUID.randomUUID();
        ids.add(id);
        return id;
    }

    @Override
    public Optional<Arrival> arrival(UUID id) {
        if (away) {
            throw new EJBException(new SQLException("Connection refused", "08001"));
        }
        return ids.contains(id) ? Optional.of(arrival) : Optional.empty();
    }

    @Override
    public void end(UUID id, EndedWhy why) {
        ids.remove(id);
    }
}
