package be.egmont.it.ejb;

import be.egmont.access.EditionCode;
import be.egmont.access.Unscoped;
import be.egmont.it.table.Holding;
import be.egmont.kernel.Translated;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** What a verb is called with: things that are there, by the names that the doors give them; also within orders and lists. */
@Dependent
public class Arguments {

    private static final String OF_THE_DEMO =
            " WHERE edition_id = (SELECT id FROM edition WHERE code = '2026') ORDER BY id";

    /** By what the doors call it, or one of them: where such a thing is found. */
    private static final Map<String, String> THINGS = Map.ofEntries(
            Map.entry("participant", "SELECT reference FROM participant" + OF_THE_DEMO),
            Map.entry("represented", "SELECT reference FROM participant" + OF_THE_DEMO),
            Map.entry("substitute", "SELECT reference FROM participant" + OF_THE_DEMO),
            Map.entry("member", "SELECT reference FROM participant" + OF_THE_DEMO),
            Map.entry(
                    "chosen",
                    "SELECT t.reference FROM participant t JOIN person p ON p.id = t.person_id"
                            + " WHERE p.subject = 'claire.vandenbossche'"),
            Map.entry("session", "SELECT reference FROM session" + OF_THE_DEMO),
            Map.entry("Attendances.reference", "SELECT reference FROM session" + OF_THE_DEMO),
            // that of which the history is asked for
            Map.entry("thing", "SELECT reference FROM session" + OF_THE_DEMO),
            Map.entry("request", "SELECT reference FROM meeting_request" + OF_THE_DEMO),
            Map.entry("delegation", "SELECT reference FROM delegation" + OF_THE_DEMO),
            Map.entry("choice", "SELECT reference FROM needs_choice ORDER BY id"),
            Map.entry("template", "SELECT reference FROM letter_template ORDER BY id"),
            Map.entry("partner", "SELECT reference FROM delegation" + OF_THE_DEMO),
            Map.entry("edition", "SELECT reference FROM edition WHERE code = '2026'"),
            // a device names its events itself
            Map.entry("event", "SELECT client_event_id FROM attendance_event" + OF_THE_DEMO),
            Map.entry("account", "SELECT reference FROM account ORDER BY id"),
            Map.entry("accounts", "SELECT reference FROM account ORDER BY id"),
            Map.entry("Grants.reference", "SELECT reference FROM account ORDER BY id"),
            Map.entry("person", "SELECT reference FROM person ORDER BY id"),
            Map.entry("people", "SELECT reference FROM person ORDER BY id"),
            Map.entry("other", "SELECT reference FROM person ORDER BY id DESC"),
            Map.entry("post", "SELECT reference FROM post ORDER BY id"),
            Map.entry("organisation", "SELECT reference FROM organisation ORDER BY id"),
            Map.entry("giver", "SELECT reference FROM person ORDER BY id"),
            Map.entry("taker", "SELECT reference FROM person ORDER BY id"));

    /** Of which a test has made none: any reference will do. */
    private static final Set<String> ABSENT = Set.of(
            "substitution",
            "grant",
            "guest",
            "mandate",
            "mandates",
            "id",
            "kept",
            "run",
            "job",
            "letter",
            "batch",
            "review",
            "item",
            "items",
            "succession",
            "former");

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("code", "S01"),
            Map.entry("session", "S01"),
            Map.entry("Posts.code", "ABJ"),
            Map.entry("Organisations.code", "ENABEL"),
            Map.entry("Editions.code", Holding.NOW),
            Map.entry("Members.code", "ENABEL"),
            Map.entry("EditionPlans.code", "2031"),
            Map.entry("PostRecords.code", "ABJ"),
            Map.entry("OrganisationRecords.code", "ENABEL"),
            Map.entry("codes", "ABJ"),
            Map.entry("country", "CI"),
            Map.entry("regions", "AFRICA"),
            Map.entry("givenName", "Zoë"),
            Map.entry("familyName", "Łódź"),
            Map.entry("zone", "Europe/Brussels"),
            Map.entry("postCode", "ABJ"),
            Map.entry("organisationCode", "ENABEL"),
            Map.entry("text", "abidjan"),
            Map.entry("category", "FINANCE"),
            Map.entry("Quotas.kind", "EMBASSY"),
            Map.entry("categories", "FINANCE"),
            Map.entry("reason", "Needed for a test"),
            Map.entry("why", "Needed for a test"),
            Map.entry("subject", "claire.vandenbossche"),
            Map.entry("role", "reporter"),
            Map.entry("issuer", "https://stage.example"),
            Map.entry("name", "Somebody"),
            Map.entry("jti", "once"),
            Map.entry("actor", "somebody"),
            Map.entry("door", "Doors"),
            Map.entry("verb", "open"),
            Map.entry("outcome", "DONE"),
            Map.entry("report", "R2"),
            Map.entry("fileName", "r2.csv"),
            Map.entry("sha256", "0".repeat(64)),
            Map.entry("heading", "code"),
            Map.entry("column", "code"),
            Map.entry("language", "fr"));

    private static final Map<String, Integer> NUMBERS = Map.of("minutes", 15, "offset", 0, "size", 10);

    @Resource(lookup = "java:app/jdbc/egmont")
    private DataSource database;

    private final Map<String, UUID> things = new HashMap<>();

    /** From now on a thing of that name is this one. */
    void about(String name, UUID thing) {
        things.put(name, thing);
    }

    Object[] of(Method verb) {
        Parameter[] parameters = verb.getParameters();
        Object[] arguments = new Object[parameters.length];
        String door = verb.getDeclaringClass().getSimpleName();
        for (int i = 0; i < parameters.length; i++) {
            arguments[i] = of(door, parameters[i].getName(), parameters[i].getParameterizedType(), parameters[i]);
        }
        return arguments;
    }

    private Object of(String door, String name, Type type, AnnotatedElement place) {
        if (type instanceof ParameterizedType many) {
            return many(door, name, many, place);
        }
        if (type == UUID.class) {
            return thing(door, name, place);
        }
        if (type == String.class) {
            return place.isAnnotationPresent(EditionCode.class)
                    ? Holding.NOW
                    : WORDS.getOrDefault(door + "." + name, WORDS.get(name));
        }
        if (type == int.class || type == Integer.class) {
            return NUMBERS.getOrDefault(name, 1);
        }
        if (type == Long.class || type == long.class) {
            return 1L;
        }
        if (type == boolean.class || type == Boolean.class) {
            return false;
        }
        if (type == Instant.class) {
            return Instant.parse(name.matches("to|until|ends.*") ? "2026-02-05T10:00:00Z" : "2026-02-05T09:00:00Z");
        }
        if (type == LocalDate.class) {
            return LocalDate.parse("2026-02-05");
        }
        if (type == byte[].class) {
            return new byte[] {'x'};
        }
        if (type == Translated.class) {
            return new Translated("Essai", "Proef", null, null);
        }
        if (type instanceof Class<?> plain && plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        if (type instanceof Class<?> order && order.isRecord()) {
            return order(door, order);
        }
        throw new IllegalStateException("No argument of " + type + " for " + name + " of " + door);
    }

    private Object many(String door, String name, ParameterizedType type, AnnotatedElement place) {
        if (type.getRawType() == Consumer.class) {
            return (Consumer<Object>) taken -> {};
        }
        if (type.getRawType() == Supplier.class) {
            // it is optional what is ready already
            return null;
        }
        Type one = type.getActualTypeArguments()[0];
        // words are optional where there may be many
        if (type.getRawType() == Set.class) {
            return Set.of();
        }
        return List.of(of(door, name, one, place));
    }

    private Object order(String door, Class<?> type) {
        try {
            Constructor<?> made = type.getDeclaredConstructors()[0];
            for (Constructor<?> constructor : type.getDeclaredConstructors()) {
                if (constructor.getParameterCount() == type.getRecordComponents().length) {
                    made = constructor;
                }
            }
            List<Object> parts = new ArrayList<>();
            for (var component : type.getRecordComponents()) {
                parts.add(of(door, component.getName(), component.getGenericType(), component));
            }
            made.setAccessible(true);
            return made.newInstance(parts.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.toString(), e);
        }
    }

    private UUID thing(String door, String name, AnnotatedElement place) {
        if (place.isAnnotationPresent(Unscoped.class)) {
            return UUID.randomUUID();
        }
        if (ABSENT.contains(name) && !things.containsKey(name)) {
            return new UUID(0, 1);
        }
        String own = door + "." + name;
        return things.computeIfAbsent(THINGS.containsKey(own) ? own : name, this::any);
    }

    private UUID any(String name) {
        String query = THINGS.get(name);
        if (query == null) {
            throw new IllegalStateException("Nothing is known by the name " + name);
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query + " LIMIT 1");
                ResultSet found = statement.executeQuery()) {
            if (!found.next()) {
                throw new IllegalStateException("There is none: " + query);
            }
            return found.getObject(1, UUID.class);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }
}
