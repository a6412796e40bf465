package be.egmont.it.ejb;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.access.EditionScopeInterceptor;
import be.egmont.access.Role;
import be.egmont.audit.Writes;
import be.egmont.it.table.Answer;
import be.egmont.it.table.Table;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Who may what: the one table, {@code rights.csv}, walked in every role and in none, through the real doors. */
@InsideServer
class RightsIT {

    @Inject
    private Cast cast;

    @Inject
    private Verbs verbs;

    @Test
    void everyVerbOfEveryDoorIsInTheTable() {
        assertThat(new TreeSet<>(verbs.all().keySet()))
                .isEqualTo(new TreeSet<>(Table.read().verbs()));
    }

    @Test
    void whatIsAboutAnEditionStandsBehindScoping() {
        Table table = Table.read();
        verbs.all()
                .forEach((verb, methods) -> assertThat(methods)
                        .as(verb)
                        .allMatch(method -> isScoped(method) == (table.counts(verb) != Table.Counts.ANYWHERE)));
    }

    private static boolean isScoped(Method method) {
        Interceptors interceptors = method.getDeclaringClass().getAnnotation(Interceptors.class);
        return interceptors != null && Arrays.asList(interceptors.value()).contains(EditionScopeInterceptor.class);
    }

    @Test
    void aReporterReadsAndNeverWrites() {
        Table table = Table.read();
        List<String> written = new ArrayList<>();
        verbs.all()
                .forEach((verb, methods) -> methods.stream()
                        .filter(method -> method.isAnnotationPresent(Writes.class)
                                && table.may(verb, Role.REPORTER)
                                && !table.isOpenToAll(verb))
                        .forEach(method -> written.add(verb)));
        // his own jobs he may cancel, how he is addressed he says himself, and that he took a report out is noted
        assertThat(written).containsExactly("jobs.cancel", "owndetails.change", "reports.exported");
    }

    @Test
    void aParticipantHasHisRights() {
        walk(Role.PARTICIPANT);
    }

    @Test
    void aDelegationManagerHasHisRights() {
        walk(Role.DELEGATION_MANAGER);
    }

    @Test
    void anOrganiserHasHisRights() {
        walk(Role.ORGANISER);
    }

    @Test
    void protocolHasItsRights() {
        walk(Role.PROTOCOL);
    }

    @Test
    void receptionHasItsRights() {
        walk(Role.RECEPTION);
    }

    @Test
    void aReporterHasHisRights() {
        walk(Role.REPORTER);
    }

    @Test
    void cateringHasItsRights() {
        walk(Role.CATERING);
    }

    @Test
    void anAdministratorHasHisRights() {
        walk(Role.ADMINISTRATOR);
    }

    @Test
    void aGuestHasHisDelegation() {
        walk(Role.DELEGATION_GUEST);
    }

    @Test
    void nobodyHasAlmostNone() {
        walk(Table.NOBODY);
    }

    /** A guest has his role by no group. */
    private void comesOn(String subject, String role) {
        if (role.equals(Role.DELEGATION_GUEST)) {
            cast.granted(subject, role);
        } else {
            cast.as(subject, role);
        }
    }

    /** Calls every verb; what it then says of what it is given does not matter. */
    private void walk(String role) {
        if (role.equals(Table.NOBODY)) {
            cast.nobody();
        } else {
            comesOn("walker-" + role, role);
        }
        Table table = Table.read();
        List<String> faults = new ArrayList<>();
        verbs.all().forEach((verb, methods) -> {
            boolean may = table.may(verb, role);
            for (Method method : methods) {
                if ((verbs.call(method) != Answer.CLOSED) != may) {
                    faults.add(verb + (may ? " is closed to " : " is open to ") + role);
                }
            }
        });
        assertThat(faults).isEmpty();
    }
}
