package be.egmont.web.security;

import be.egmont.access.EditionScopeInterceptor;
import be.egmont.audit.Writes;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The rights of boundaries, read from their annotations, so that each rule is written once. */
@ApplicationScoped
public class Rights {

    @Inject
    private BeanManager beans;

    private volatile Map<String, Set<String>> table;
    private volatile Set<String> changing;
    private volatile List<Permission> permissions;

    /**
     * Whether one of the roles may call that verb of that boundary.
     *
     * @param verb as in {@code meetings.approve}
     * @throws IllegalArgumentException when no boundary has such a verb: an error of the page
     */
    public boolean allow(String verb, Set<String> roles) {
        Set<String> allowed = table().get(verb);
        if (allowed == null) {
            throw new IllegalArgumentException("No door has the verb " + verb);
        }
        return allowed.contains("*") || allowed.stream().anyMatch(roles::contains);
    }

    /** Whether that verb changes more than a trace of what was read, and ends with its edition. */
    boolean changes(String verb) {
        table();
        return changing.contains(verb);
    }

    /** All that roles may, as the container guards it. */
    public List<Permission> permissions() {
        table();
        return permissions;
    }

    private Map<String, Set<String>> table() {
        Map<String, Set<String>> known = table;
        if (known == null) {
            known = new HashMap<>();
            Set<String> changes = new HashSet<>();
            List<Permission> found = new ArrayList<>();
            for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
                if (bean.getBeanClass().isAnnotationPresent(Stateless.class)) {
                    known.putAll(of(bean.getBeanClass()));
                    changes.addAll(changesOf(bean.getBeanClass()));
                    found.addAll(permissionsOf(bean.getBeanClass()));
                }
            }
            changing = changes;
            permissions = List.copyOf(found);
            table = known;
        }
        return known;
    }

    /** The writing verbs of one boundary that a closed edition ends for whoever has his role in it alone. */
    static Set<String> changesOf(Class<?> door) {
        Set<String> verbs = new HashSet<>();
        for (Method method : door.getDeclaredMethods()) {
            Writes writes = method.getAnnotation(Writes.class);
            if (writes != null && !writes.trace() && !writes.whenClosed()) {
                verbs.add(name(door, method));
            }
        }
        return verbs;
    }

    /** What one boundary lets roles do; what is open to everybody, or to no person, is left out. */
    static List<Permission> permissionsOf(Class<?> door) {
        Interceptors interceptors = door.getAnnotation(Interceptors.class);
        boolean bound =
                interceptors != null && Arrays.asList(interceptors.value()).contains(EditionScopeInterceptor.class);
        Map<String, Set<String>> found = new TreeMap<>();
        for (Method method : door.getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers()) && !method.isSynthetic()) {
                Set<String> roles = roles(door, method);
                if (!roles.isEmpty() && !roles.contains("*")) {
                    String verb = method.isAnnotationPresent(Writes.class) ? method.getName() : "";
                    found.computeIfAbsent(verb, v -> new HashSet<>()).addAll(roles);
                }
            }
        }
        return found.entrySet().stream()
                .map(verb -> new Permission(door.getSimpleName(), verb.getKey(), verb.getValue(), bound))
                .toList();
    }

    private static String name(Class<?> door, Method method) {
        return door.getSimpleName().toLowerCase(Locale.ROOT) + "." + method.getName();
    }

    /** Verb to roles of one boundary; {@code *} stands for everybody, an empty set for nobody. */
    static Map<String, Set<String>> of(Class<?> door) {
        Map<String, Set<String>> verbs = new HashMap<>();
        for (Method method : door.getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers()) && !method.isSynthetic()) {
                verbs.computeIfAbsent(name(door, method), n -> new HashSet<>()).addAll(roles(door, method));
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
