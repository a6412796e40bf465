package be.egmont.it.harness;

import be.egmont.it.table.Endpoint;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What there is to be asked for, as it stands in the archive that is deployed: nobody has to remember a new page. */
public final class Deployment {

    private static final String CLASSES = "WEB-INF/classes/";
    private static final String API = "/api/v1/";

    private Deployment() {}

    /** All pages, servlets and operations of the API. */
    public static Set<Endpoint.Deployed> ways() {
        try (ZipFile war = new ZipFile(Places.war().toFile())) {
            Set<Endpoint.Deployed> ways = war.stream()
                    .map(ZipEntry::getName)
                    .filter(name ->
                            name.endsWith(".xhtml") && !name.startsWith("WEB-INF/") && !name.startsWith("META-INF/"))
                    .map(name -> new Endpoint.Deployed("GET", "/" + name))
                    .collect(Collectors.toCollection(TreeSet::new));
            war.stream()
                    .filter(entry -> entry.getName().startsWith(CLASSES)
                            && entry.getName().endsWith(".class"))
                    .filter(entry -> isAWayIn(war, entry))
                    .map(entry -> type(entry.getName()
                            .substring(CLASSES.length(), entry.getName().length() - ".class".length())))
                    .flatMap(Deployment::ways)
                    .forEach(ways::add);
            return ways;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it has one of the two annotations: their names stand in its file. All others need not be loaded. */
    private static boolean isAWayIn(ZipFile war, ZipEntry entry) {
        try (InputStream file = war.getInputStream(entry)) {
            String content = new String(file.readAllBytes(), StandardCharsets.ISO_8859_1);
            return content.contains(WebServlet.class.descriptorString())
                    || content.contains(Path.class.descriptorString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name.replace('/', '.'), false, Deployment.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Endpoint.Deployed> ways(Class<?> type) {
        if (type.isAnnotationPresent(WebServlet.class)) {
            return Arrays.stream(type.getAnnotation(WebServlet.class).value())
                    .flatMap(path -> Stream.of(type.getDeclaredMethods())
                            .filter(method -> HttpServlet.class.isAssignableFrom(type)
                                    && method.getName().matches("do(Get|Post|Put|Delete|Patch)"))
                            .map(method -> new Endpoint.Deployed(
                                    method.getName().substring(2).toUpperCase(Locale.ROOT), path)));
        }
        return type.isAnnotationPresent(Path.class)
                ? Stream.of(type.getDeclaredMethods()).flatMap(method -> operation(type, method))
                : Stream.empty();
    }

    private static Stream<Endpoint.Deployed> operation(Class<?> type, Method method) {
        Path own = method.getAnnotation(Path.class);
        String path = API + type.getAnnotation(Path.class).value() + (own == null ? "" : "/" + own.value());
        return Stream.of(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(kind -> kind.isAnnotationPresent(HttpMethod.class))
                .map(kind -> new Endpoint.Deployed(
                        kind.getAnnotation(HttpMethod.class).value(), path));
    }

    /** The operations of the API, as the server itself describes them. */
    public static List<String> described(String openapi) {
        // the server puts a list of its own behind them
        return openapi.lines()
                .dropWhile(line -> !line.equals("paths:"))
                .skip(1)
                .takeWhile(line -> line.startsWith(" "))
                .filter(line -> line.matches(" {2}['\"]?/.*:\\s*"))
                .map(line -> line.strip().replaceAll("['\":]+$", "").replaceAll("^['\"]", ""))
                .map(path -> API + path.substring(1))
                .sorted()
                .toList();
    }
}
