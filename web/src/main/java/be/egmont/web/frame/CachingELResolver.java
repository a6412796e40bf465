package be.egmont.web.frame;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.faces.context.FacesContext;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers what pages ask for again and again: which names are beans, and which method a call means. The server looks both up for
 * each expression of each row, which was a fifth of what pages took (decision 17). Whatever is not plain here, the server's own resolvers
 * do.
 */
final class CachingELResolver extends ELResolver {

    private static final Object NOT_HERE = new Object();

    private final ELResolver usual;
    private final BeanManager beans;
    private final Map<String, Object> named = new ConcurrentHashMap<>();
    private final Map<Class<?>, Map<String, Optional<Method>>> called = new ConcurrentHashMap<>();

    CachingELResolver(ELResolver usual, BeanManager beans) {
        this.usual = usual;
        this.beans = beans;
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        Object found =
                base == null ? variable(context, property) : base instanceof Words words ? words.get(property) : null;
        if (found == null) {
            return usual.getValue(context, base, property);
        }
        context.setPropertyResolved(base, property);
        return found;
    }

    /** A bean, or what a list or the request has under that name. Beans come first, as they do at the server. */
    private Object variable(ELContext context, Object property) {
        if (!(property instanceof String name)) {
            return null;
        }
        Object bean = named.get(name);
        if (bean == null) {
            bean = named.computeIfAbsent(name, this::bean);
        }
        if (bean != NOT_HERE) {
            return bean == this ? null : bean;
        }
        return ((FacesContext) context.getContext(FacesContext.class))
                .getExternalContext()
                .getRequestMap()
                .get(name);
    }

    /**
     * The proxy that leads to whichever instance is the right one at that moment.
     *
     * @return this resolver for a bean that has none, or that somebody else makes: the server must be asked each time
     */
    private Object bean(String name) {
        Set<Bean<?>> found = beans.getBeans(name);
        if (found.isEmpty()) {
            return NOT_HERE;
        }
        Bean<?> bean = beans.resolve(found);
        Class<?> type = bean.getBeanClass();
        return beans.isNormalScope(bean.getScope()) && bean.getTypes().contains(type)
                ? beans.getReference(bean, type, beans.createCreationalContext(bean))
                : this;
    }

    @Override
    public Object invoke(ELContext context, Object base, Object name, Class<?>[] types, Object[] arguments) {
        Method method =
                base != null && types == null && name instanceof String verb ? only(base.getClass(), verb) : null;
        if (method == null || !fits(method, arguments == null ? 0 : arguments.length)) {
            return usual.invoke(context, base, name, types, arguments);
        }
        try {
            Object result = method.invoke(base, converted(context, method, arguments));
            context.setPropertyResolved(base, name);
            return result;
        } catch (InvocationTargetException thrown) {
            throw new ELException(thrown.getCause());
        } catch (IllegalAccessException closed) {
            throw new ELException(closed);
        }
    }

    private Method only(Class<?> type, String name) {
        Map<String, Optional<Method>> known = called.computeIfAbsent(type, any -> new ConcurrentHashMap<>());
        Optional<Method> method = known.get(name);
        return (method == null ? known.computeIfAbsent(name, any -> find(type, name)) : method).orElse(null);
    }

    /** The method that is meant, where there can be no doubt. */
    static Optional<Method> find(Class<?> type, String name) {
        // what the language itself adds to collections
        if (name.equals("stream")) {
            return Optional.empty();
        }
        List<Method> named = Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name) && !method.isBridge())
                .toList();
        return named.size() == 1
                        && Modifier.isPublic(named.get(0).getDeclaringClass().getModifiers())
                ? Optional.of(named.get(0))
                : Optional.empty();
    }

    static boolean fits(Method method, int arguments) {
        int parameters = method.getParameterCount();
        return method.isVarArgs() ? arguments >= parameters - 1 : arguments == parameters;
    }

    private static Object[] converted(ELContext context, Method method, Object[] arguments) {
        Class<?>[] types = method.getParameterTypes();
        Object[] converted = new Object[types.length];
        int plain = method.isVarArgs() ? types.length - 1 : types.length;
        for (int i = 0; i < plain; i++) {
            converted[i] = context.convertToType(arguments[i], types[i]);
        }
        if (method.isVarArgs()) {
            Class<?> type = types[plain].getComponentType();
            int rest = arguments == null ? 0 : arguments.length - plain;
            Object more = Array.newInstance(type, rest);
            for (int i = 0; i < rest; i++) {
                Array.set(more, i, context.convertToType(arguments[plain + i], type));
            }
            converted[plain] = more;
        }
        return converted;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return usual.getType(context, base, property);
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        usual.setValue(context, base, property, value);
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return usual.isReadOnly(context, base, property);
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return usual.getCommonPropertyType(context, base);
    }

    @Override
    public <T> T convertToType(ELContext context, Object value, Class<T> type) {
        return usual.convertToType(context, value, type);
    }
}
