package be.egmont.it.ejb;

import be.egmont.access.EditionCode;
import be.egmont.access.Unscoped;
import be.egmont.attendance.Attendances;
import be.egmont.it.table.Answer;
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
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Every verb of every boundary, called with existing things and rolled back. */
@Dependent
public class Verbs {

    static final String DONE = "done";
    static final String CLOSED = "closed";
    static final String HIDDEN = "hidden";

    @Inject
    private BeanManager beans;

    @Resource
    private UserTransaction transaction;

    @Inject
    private Arguments arguments;

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
                .anyMatch(parameter -> refers(parameter, parameter.getParameterizedType())
                        || parameter.isAnnotationPresent(EditionCode.class)
                        || (verb.getDeclaringClass() == Attendances.class
                                && parameter.getName().equals("code")));
    }

    /** Whether it is a reference, an order that holds one, or a list of such. */
    private static boolean refers(AnnotatedElement place, Type type) {
        if (place.isAnnotationPresent(Unscoped.class)) {
            return false;
        }
        if (type instanceof ParameterizedType many && many.getRawType() == List.class) {
            return refers(place, many.getActualTypeArguments()[0]);
        }
        return type == UUID.class
                || (type instanceof Class<?> order
                        && order.isRecord()
                        && Arrays.stream(order.getRecordComponents())
                                .anyMatch(component -> refers(component, component.getGenericType())));
    }

    /** From now on a thing of that name is this one. */
    void about(String name, UUID thing) {
        arguments.about(name, thing);
    }

    /** What whoever is on hears when he calls it. */
    Answer call(Method verb) {
        return switch (outcome(verb)) {
            case CLOSED -> Answer.CLOSED;
            case HIDDEN -> Answer.HIDDEN;
            default -> Answer.OPEN;
        };
    }

    /** What came of calling it: {@link #DONE}, {@link #CLOSED}, {@link #HIDDEN}, the key of a refusal, or what went wrong. */
    String outcome(Method verb) {
        Object[] given = arguments.of(verb);
        try {
            transaction.begin();
            try {
                verb.invoke(CDI.current().select(verb.getDeclaringClass()).get(), given);
                return DONE;
            } catch (InvocationTargetException answer) {
                return outcome(answer.getCause());
            } finally {
                transaction.rollback();
            }
        } catch (IllegalAccessException | NotSupportedException | SystemException e) {
            throw new IllegalStateException(verb.toString(), e);
        }
    }

    private static String outcome(Throwable no) {
        if (no instanceof EJBAccessException) {
            return CLOSED;
        }
        if (no instanceof Refusal.NotFound) {
            return HIDDEN;
        }
        if (no instanceof Refusal refusal) {
            return refusal.key();
        }
        Throwable cause = no;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.toString();
    }
}
