package be.egmont.web.access;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The rights that stand on the doors, read from their annotations: the rule is written once. */
@ApplicationScoped
public class Rights {

    @Inject
    private BeanManager beans;

    private volatile Map<String, Set<String>> table;

    /**
     * Whether one of the roles opens that verb of that door.
     *
     * @param verb as in {@code meetings.approve}
     * @throws IllegalArgumentException when no door has such a verb: a page asks for what does not exist
     */
    public boolean allow(String verb, Set<String> roles) {
        Set<String> allowed = table().get(verb);
        if (allowed == null) {
            throw new IllegalArgumentException("No door has the verb " + verb);
        }
        return allowed.contains("*") || allowed.stream().anyMatch(roles::contains);
    }

    private Map<String, Set<String>> table() {
        Map<String, Set<String>> known = table;
        if (known == null) {
            known = new HashMap<>();
            for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
                if (bean.getBeanClass().isAnnotationPresent(Stateless.class)) {
                    known.putAll(of(bean.getBeanClass()));
                }
            }
            table = known;
        }
        return known;
    }

    /** Verb to roles of one door; {@code *} stands for everybody, an empty set for nobody. */
    static Map<String, Set<String>> of(Class<?> door) {
        Map<String, Set<String>> verbs = new HashMap<>();
        for (Method method : door.getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers()) && !method.isSynthetic()) {
                String name = door.getSimpleName().toLowerCase(Locale.ROOT) + "." + method.getName();
                verbs.computeIfAbsent(name, n -> new HashSet<>()).addAll(roles(door, method));
            }
        }
        return verbs;
    }

    private static Set<String> roles(Class<?> door, Method method) {
        if (method.isAnnotationPresent(RolesAllowed.class)) {
            return new HashSet<>(
                    Arrays.asList(method.getAnnotation(RolesAllowed.class).value()));
        }
        if (method.isAnnotationPresent(PermitAll.class)) {
            return Set.of("*");
        }
        return door.isAnnotationPresent(RolesAllowed.class)
                ? new HashSet<>(
                        Arrays.asList(door.getAnnotation(RolesAllowed.class).value()))
                : Set.of("*");
    }
}
