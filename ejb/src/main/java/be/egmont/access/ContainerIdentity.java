package be.egmont.access;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.security.Principal;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import javax.security.auth.Subject;

/**
 * Tells the server who acts on this thread. Jakarta EE lets only a request do that, and {@code @RunAs} knows one principal
 * whose role has to be mapped by hand; so this is Payara's own way, by reflection, and the only class that names it. Where
 * it is not to be had, nothing is done.
 */
final class ContainerIdentity {

    private static final String CONTEXT = "com.sun.enterprise.security.SecurityContext";
    private static final String GROUP = "org.glassfish.security.common.Group";

    private ContainerIdentity() {}

    /** Does something as that caller, and leaves the thread as it was. */
    static <T> T as(String name, Set<String> roles, Supplier<T> work) {
        Object before = current();
        become(made(name, roles));
        try {
            return work.get();
        } finally {
            become(before);
        }
    }

    private static Object made(String name, Set<String> roles) {
        try {
            Constructor<?> group = type(GROUP).getConstructor(String.class);
            Set<Principal> groups = new HashSet<>();
            for (String role : roles) {
                groups.add((Principal) group.newInstance(role));
            }
            return type(CONTEXT)
                    .getConstructor(String.class, Subject.class)
                    .newInstance(name, new Subject(false, groups, Set.of(), Set.of()));
        } catch (ReflectiveOperationException e) {
            throw absent(e);
        }
    }

    private static Object current() {
        try {
            return type(CONTEXT).getMethod("getCurrent").invoke(null);
        } catch (ReflectiveOperationException e) {
            throw absent(e);
        }
    }

    private static void become(Object context) {
        try {
            Method set = type(CONTEXT).getMethod("setCurrent", type(CONTEXT));
            set.invoke(null, context);
        } catch (ReflectiveOperationException e) {
            throw absent(e);
        }
    }

    private static Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName(name, true, Thread.currentThread().getContextClassLoader());
    }

    private static IllegalStateException absent(ReflectiveOperationException cause) {
        return new IllegalStateException("This server cannot be told who acts; see ContainerIdentity", cause);
    }
}
