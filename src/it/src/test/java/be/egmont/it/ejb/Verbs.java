package be.egmont.it.ejb;

import be.egmont.access.EditionCode;
import be.egmont.attendance.Attendances;
import be.egmont.it.table.Answer;
import be.egmont.it.table.Holding;
import be.egmont.kernel.Refusal;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;

/** Every verb of every door, called with things that are there; nothing of what it does stays. */
@Dependent
public class Verbs {

    /** By what the doors call it: something of that kind in the edition of the demonstration. */
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("participant", "participant"),
            Map.entry("chosen", "participant"),
            Map.entry("member", "participant"),
            Map.entry("session", "session"),
            Map.entry("request", "meeting_request"),
            Map.entry("kept", "meeting_request"),
            Map.entry("edition", "edition"),
            Map.entry("event", "attendance_event"),
            Map.entry("account", "account"),
            // that of which the history is asked for
            Map.entry("thing", "session"));

    private static final Map<String, String> WORDS =
            Map.of("code", "S01", "postCode", "ABJ", "organisationCode", "ENABEL", "text", "abidjan");

    @Inject
    private BeanManager beans;

    @Resource
    private UserTransaction transaction;

    @Resource(lookup = "java:app/jdbc/egmont")
    private DataSource database;

    private final Map<String, UUID> things = new HashMap<>();

    /** As they stand in the table: {@code meetings.approve}, with all methods of that name. */
    Map<String, List<Method>> all() {
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

    /** Whether it asks for something of the edition of the demonstration, and not for what is current for the caller. */
    static boolean isHere(Method verb) {
        return Arrays.stream(verb.getParameters())
                .anyMatch(parameter -> parameter.getType() == UUID.class
                        || parameter.isAnnotationPresent(EditionCode.class)
                        || (verb.getDeclaringClass() == Attendances.class
                                && parameter.getName().equals("code")));
    }

    /** What whoever is on hears when he calls it. */
    Answer call(Method verb) {
        Object[] arguments = arguments(verb);
        try {
            transaction.begin();
            try {
                verb.invoke(CDI.current().select(verb.getDeclaringClass()).get(), arguments);
                return Answer.OPEN;
            } catch (InvocationTargetException answer) {
                return answer.getCause() instanceof EJBAccessException
                        ? Answer.CLOSED
                        : answer.getCause() instanceof Refusal.NotFound ? Answer.HIDDEN : Answer.OPEN;
            } finally {
                transaction.rollback();
            }
        } catch (IllegalAccessException | NotSupportedException | SystemException e) {
            throw new IllegalStateException(verb.toString(), e);
        }
    }

    private Object[] arguments(Method verb) {
        Parameter[] parameters = verb.getParameters();
        Object[] arguments = new Object[parameters.length];
        for (int i = 0; i < parameters.length; i++) {
            arguments[i] = argument(verb, parameters[i]);
        }
        return arguments;
    }

    private Object argument(Method verb, Parameter parameter) {
        if (parameter.getType() == UUID.class) {
            String kind = verb.getDeclaringClass() == Attendances.class
                            && parameter.getName().equals("reference")
                    ? "session"
                    : KINDS.get(parameter.getName());
            // of what a test has not made there is none: any reference will do
            return kind == null ? new UUID(0, 1) : things.computeIfAbsent(kind, this::any);
        }
        if (parameter.getType() == String.class) {
            if (parameter.isAnnotationPresent(EditionCode.class)) {
                return Holding.NOW;
            }
            // a code is that of a post or of an organisation where the door is about those
            return switch (verb.getDeclaringClass().getSimpleName() + "." + parameter.getName()) {
                case "Posts.code" -> "ABJ";
                case "Organisations.code" -> "ENABEL";
                case "Editions.code" -> Holding.NOW;
                default -> WORDS.get(parameter.getName());
            };
        }
        return parameter.getType() == int.class
                ? (Object) 1
                : parameter.getType() == boolean.class ? (Object) false : null;
    }

    private UUID any(String kind) {
        String where = switch (kind) {
            case "account" -> "";
            case "edition" -> " WHERE code = '2026'";
            default -> " WHERE edition_id = (SELECT id FROM edition WHERE code = '2026')";
        };
        // a device names its events itself
        String name = kind.equals("attendance_event") ? "client_event_id" : "reference";
        String sql = "SELECT " + name + " FROM " + kind + where + " ORDER BY id LIMIT 1";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet found = statement.executeQuery()) {
            found.next();
            return found.getObject(1, UUID.class);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
