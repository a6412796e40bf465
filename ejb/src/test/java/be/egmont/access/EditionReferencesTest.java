package be.egmont.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.egmont.OurClasses;
import jakarta.annotation.security.RolesAllowed;
import jakarta.interceptor.Interceptors;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EditionReferencesTest {

    private static final UUID ONE = new UUID(1, 1);
    private static final UUID OTHER = new UUID(2, 2);

    /** Orders with all that an order may hold. */
    record Order(UUID thing, List<Line> lines, @EditionCode String edition, String text, Instant at) {}

    record Line(Optional<UUID> thing, @Unscoped("new") UUID fresh) {}

    /** A door with all kinds of verbs. */
    interface Verbs {

        void plain(UUID thing, String text, int version, byte[] file);

        void coded(@EditionCode String edition, String code);

        void ordered(Order order);

        void listed(List<UUID> things);

        void fresh(@Unscoped("new") UUID fresh);

        void opaque(Object anything);
    }

    @Test
    void referencesAreFoundWhereverTheyStand() {
        assertThat(of("plain", ONE, "text", 1, new byte[0]).things()).containsExactly(ONE);
        assertThat(of("coded", "2026", "S01").codes()).containsExactly("2026");
        assertThat(of("listed", List.of(ONE, OTHER)).things()).containsExactly(ONE, OTHER);
        EditionReferences order = of(
                "ordered",
                new Order(ONE, List.of(new Line(Optional.of(OTHER), new UUID(3, 3))), "2026", "text", Instant.EPOCH));
        assertThat(order.things()).containsExactly(ONE, OTHER);
        assertThat(order.codes()).containsExactly("2026");
    }

    @Test
    void whoRefersToNothingMeansTheCurrentEdition() {
        assertThat(of("plain", null, "text", 1, null).isEmpty()).isTrue();
        assertThat(of("fresh", ONE).isEmpty()).isTrue();
        assertThat(of("ordered", new Order(null, List.of(), null, null, null)).isEmpty())
                .isTrue();
    }

    @Test
    void whatCannotBeLookedIntoIsRefused() {
        assertThatThrownBy(() -> of("opaque", new Object())).isInstanceOf(IllegalArgumentException.class);
    }

    /** So that the error above is met here, and by no user. */
    @Test
    void everyVerbThatIsScopedCanBeLookedInto() {
        List<Method> verbs = OurClasses.ALL.stream()
                .filter(type -> type.isAnnotatedWith(Interceptors.class))
                .map(type -> (Class<?>) type.reflect())
                .filter(type -> Arrays.asList(
                                type.getAnnotation(Interceptors.class).value())
                        .contains(EditionScopeInterceptor.class))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(verb -> Modifier.isPublic(verb.getModifiers())
                        && !Modifier.isStatic(verb.getModifiers())
                        && !verb.isSynthetic())
                .toList();
        assertThat(verbs).hasSizeGreaterThan(50);
        List<String> faults = new ArrayList<>();
        for (Method verb : verbs) {
            if (!verb.isAnnotationPresent(RolesAllowed.class)
                    && !verb.getDeclaringClass().isAnnotationPresent(RolesAllowed.class)) {
                faults.add(verb + " is guarded by no role");
            }
            for (Parameter parameter : verb.getParameters()) {
                if (!parameter.isAnnotationPresent(Unscoped.class) && !isKnown(parameter.getParameterizedType())) {
                    faults.add(verb + ": " + parameter);
                }
                if (parameter.getType() == String.class
                        && parameter.getName().matches("(?i).*edition.*")
                        && !parameter.isAnnotationPresent(EditionCode.class)) {
                    faults.add(verb + ": " + parameter + " is not marked as an edition");
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    private static boolean isKnown(Type type) {
        if (type instanceof ParameterizedType many && many.getRawType() instanceof Class<?> raw) {
            return (Iterable.class.isAssignableFrom(raw) || raw == Optional.class)
                    && isKnown(many.getActualTypeArguments()[0]);
        }
        return type instanceof Class<?> plain
                && (plain == UUID.class
                        || EditionReferences.isPlain(plain)
                        || (plain.isRecord()
                                && Arrays.stream(plain.getRecordComponents())
                                        .allMatch(EditionReferencesTest::isKnown)));
    }

    private static boolean isKnown(RecordComponent component) {
        return component.isAnnotationPresent(Unscoped.class) || isKnown(component.getGenericType());
    }

    private static EditionReferences of(String verb, Object... arguments) {
        Method method = Arrays.stream(Verbs.class.getDeclaredMethods())
                .filter(one -> one.getName().equals(verb))
                .findFirst()
                .orElseThrow();
        return EditionReferences.of(method, arguments);
    }
}
