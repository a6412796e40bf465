package be.egmont.it.door;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.access.Role;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may what: the one table, {@code rights.csv}, walked in every role and in none, through the real doors. */
@ExtendWith(ArquillianExtension.class)
class RightsIT {

    @Inject
    private Cast cast;

    @Inject
    private BeanManager beans;

    @Deployment
    static WebArchive domain() {
        return Domain.archive();
    }

    @Test
    void everyVerbOfEveryDoorIsInTheTable() {
        assertThat(new TreeSet<>(verbs().keySet()))
                .isEqualTo(new TreeSet<>(Table.read().keySet()));
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
    void anAdministratorHasHisRights() {
        walk(Role.ADMINISTRATOR);
    }

    @Test
    void nobodyHasAlmostNone() {
        walk(Table.NOBODY);
    }

    /** Calls every verb; what it then says of the nothing that it is given does not matter. */
    private void walk(String role) {
        if (role.equals(Table.NOBODY)) {
            cast.nobody();
        } else {
            cast.as("walker-" + role, role);
        }
        Map<String, Set<String>> table = Table.read();
        List<String> faults = new ArrayList<>();
        verbs().forEach((verb, methods) -> {
            boolean may = table.getOrDefault(verb, Set.of()).contains(role);
            for (Method method : methods) {
                if (opens(method) != may) {
                    faults.add(verb + (may ? " is closed to " : " is open to ") + role);
                }
            }
        });
        assertThat(faults).isEmpty();
    }

    private static boolean opens(Method method) {
        try {
            method.invoke(CDI.current().select(method.getDeclaringClass()).get(), nothing(method));
            return true;
        } catch (InvocationTargetException answer) {
            return !(answer.getCause() instanceof EJBAccessException);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object[] nothing(Method method) {
        Class<?>[] types = method.getParameterTypes();
        Object[] nothing = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            nothing[i] = types[i] == int.class ? (Object) 0 : types[i] == boolean.class ? (Object) false : null;
        }
        return nothing;
    }

    /** As they stand in the table: {@code meetings.approve}, with all methods of that name. */
    private Map<String, List<Method>> verbs() {
        Map<String, List<Method>> verbs = new TreeMap<>();
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Class<?> door = bean.getBeanClass();
            if (!door.isAnnotationPresent(Stateless.class) || !door.getName().startsWith("be.egmont.")) {
                continue;
            }
            for (Method method : door.getDeclaredMethods()) {
                if (Modifier.isPublic(method.getModifiers())
                        && !Modifier.isStatic(method.getModifiers())
                        && !method.isSynthetic()) {
                    verbs.computeIfAbsent(
                                    door.getSimpleName().toLowerCase(Locale.ROOT) + "." + method.getName(),
                                    name -> new ArrayList<>())
                            .add(method);
                }
            }
        }
        return verbs;
    }
}
