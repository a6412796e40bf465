package be.egmont.it.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.egmont.access.AccountSearch;
import be.egmont.access.Accounts;
import be.egmont.access.Grants;
import be.egmont.access.Role;
import be.egmont.access.Scope;
import be.egmont.access.Scoping;
import be.egmont.delegation.Delegations;
import be.egmont.kernel.Refusal;
import be.egmont.meeting.Meetings;
import be.egmont.programme.Programme;
import be.egmont.programme.Tasks;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A role reaches as far as it was given: the table of rights, walked with the scope of another edition and of this one. */
@ExtendWith(ArquillianExtension.class)
class ScopesIT {

    private static final String NOW = "2026";
    private static final String OTHER = "2099";

    @Inject
    private Cast cast;

    @Inject
    private Requests requests;

    @Inject
    private BeanManager beans;

    @EJB
    private Accounts accounts;

    @EJB
    private Grants grants;

    @EJB
    private Delegations delegations;

    @EJB
    private Meetings meetings;

    @EJB
    private Programme programme;

    @EJB
    private Tasks tasks;

    @Resource(lookup = "java:app/jdbc/egmont")
    private DataSource database;

    @Deployment
    static WebArchive domain() {
        return Domain.archive();
    }

    @Test
    void withTheScopeOfAnotherEditionNothingIsThere() throws SQLException {
        thereIsAnotherEdition();
        List<String> faults = new ArrayList<>();
        for (String role : Role.ALL) {
            if (role.equals(Role.ADMINISTRATOR)) {
                continue;
            }
            comes("other-" + role, role, new Scope(OTHER, null));
            Map<String, Set<String>> table = Table.read();
            for (Method verb : scoped()) {
                String name = verb.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT) + "." + verb.getName();
                if (table.getOrDefault(name, Set.of()).contains(role) && !isNotFound(verb)) {
                    faults.add(name + " answers a " + role + " of another edition");
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void withTheScopeOfThisOneHeDoesWhatTheRoleDoes() throws SQLException {
        thereIsAnotherEdition();
        comes("this-organiser", Role.ORGANISER, new Scope(NOW, null));
        assertThatCode(() -> tasks.open()).doesNotThrowAnyException();
        assertThat(programme.of(NOW).sessions()).isNotEmpty();
        assertThatThrownBy(() -> programme.of(OTHER)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> delegations.posts(OTHER)).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void whoManagesOneOrganisationAnswersForThatOneAlone() {
        cast.claire();
        UUID asked = requests.ask(Requests.BIO);
        cast.organiser();
        meetings.approve(asked, requests.version(asked));

        comes("manager-enabel", Role.DELEGATION_MANAGER, new Scope(null, "ENABEL"));
        assertThat(meetings.partners()).isNotEmpty();
        assertThatThrownBy(() -> meetings.view(asked)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> meetings.accept(asked, 0, null)).isInstanceOf(Refusal.NotFound.class);

        comes("manager-bio", Role.DELEGATION_MANAGER, new Scope(NOW, "BIO"));
        assertThat(meetings.mine()).anyMatch(row -> row.reference().equals(asked));
        meetings.decline(asked, requests.version(asked), "Not this year");
        assertThat(delegations.ofOrganisation(NOW, "BIO").orElseThrow().mayAnswer())
                .isTrue();
        assertThat(delegations.ofOrganisation(NOW, "ENABEL").orElseThrow().mayAnswer())
                .isFalse();
    }

    /** Somebody who has the role by one grant of that scope, and nothing else. */
    private void comes(String subject, String role, Scope scope) {
        accounts.signedIn("https://stage.example", subject, subject, null, Set.of());
        cast.as("scope-giver", Role.ADMINISTRATOR);
        UUID account = accounts.list(new AccountSearch(subject, null, null), 0, 10).stream()
                .filter(row -> row.subject().equals(subject))
                .findFirst()
                .orElseThrow()
                .reference();
        grants.give(account, role, scope, null, null, "Needed for a test");
        cast.as(subject, role);
    }

    private void thereIsAnotherEdition() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO edition SELECT (jsonb_populate_record(e, jsonb_build_object('id', -1,"
                    + " 'code', '2099', 'reference', gen_random_uuid(), 'status', 'PLANNED'))).*"
                    + " FROM edition e WHERE e.code = '2026' ON CONFLICT DO NOTHING");
        }
    }

    private static boolean isNotFound(Method verb) {
        Class<?>[] types = verb.getParameterTypes();
        Object[] nothing = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            nothing[i] = types[i] == int.class ? (Object) 0 : types[i] == boolean.class ? (Object) false : null;
        }
        try {
            verb.invoke(CDI.current().select(verb.getDeclaringClass()).get(), nothing);
            return false;
        } catch (InvocationTargetException answer) {
            return answer.getCause() instanceof Refusal.NotFound;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The verbs of the doors to what belongs to an edition. */
    private List<Method> scoped() {
        List<Method> verbs = new ArrayList<>();
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Class<?> door = bean.getBeanClass();
            if (door.isAnnotationPresent(Stateless.class)
                    && door.isAnnotationPresent(Interceptors.class)
                    && Arrays.asList(door.getAnnotation(Interceptors.class).value())
                            .contains(Scoping.class)) {
                Arrays.stream(door.getDeclaredMethods())
                        .filter(verb -> Modifier.isPublic(verb.getModifiers()) && !verb.isSynthetic())
                        .forEach(verbs::add);
            }
        }
        assertThat(verbs).isNotEmpty();
        return verbs;
    }
}
