package be.egmont.web.signin;

import be.egmont.access.EndedWhy;
import be.egmont.access.SignIns;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** The table of sign-ins, without a database. */
final class OpenSignIns extends SignIns {
    final Set<UUID> ids = new HashSet<>();

    @Override
    public UUID begin(String issuer, String subject, String sid, String agent) {
        UUID id = UUID.randomUUID();
        ids.add(id);
        return id;
    }

    @Override
    public boolean stands(UUID id) {
        return ids.contains(id);
    }

    @Override
    public void end(UUID id, EndedWhy why) {
        ids.remove(id);
    }
}
