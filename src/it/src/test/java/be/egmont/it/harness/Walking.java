package be.egmont.it.harness;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test its {@link Walk}. Each of the threads that run tests has a server, a database and a browser of its own, started for the
 * first test that asks and stopped after the last; a class with a time of its own ({@link Since}) has all of it for itself. Of a test
 * that fails, a picture of where it stood is kept.
 */
public final class Walking implements ParameterResolver, AfterEachCallback {

    private static final Namespace OURS = Namespace.create(Walking.class);

    /** What the tests of one thread share, one after the other. */
    private record Stage(House house, Playwright playwright, Browser browser) implements AutoCloseable {

        static Stage open(String clock) {
            House house = House.open(clock);
            Playwright playwright = Browsers.playwright();
            return new Stage(house, playwright, Browsers.launch(playwright));
        }

        @Override
        public void close() {
            playwright.close();
            house.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Walk.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Stage stage = stage(context);
        return context.getStore(OURS)
                .getOrComputeIfAbsent(Walk.class, key -> new Walk(stage.house(), stage.browser()), Walk.class);
    }

    private static Stage stage(ExtensionContext context) {
        Class<?> test = context.getRequiredTestClass();
        Since since = test.getAnnotation(Since.class);
        if (since == null) {
            return context.getRoot()
                    .getStore(OURS)
                    .getOrComputeIfAbsent(Thread.currentThread(), thread -> Stage.open(House.CLOCK), Stage.class);
        }
        // that of the class, which ends with it
        ExtensionContext ofClass = context.getParent()
                .filter(parent -> parent.getTestMethod().isEmpty())
                .orElse(context);
        return ofClass.getStore(OURS).getOrComputeIfAbsent(test, same -> Stage.open(since.value()), Stage.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Walk walk = context.getStore(OURS).get(Walk.class, Walk.class);
        if (walk != null && context.getExecutionException().isPresent()) {
            walk.photograph(Places.work("failed")
                    .resolve(context.getRequiredTestClass().getSimpleName() + "-"
                            + context.getRequiredTestMethod().getName()));
        }
    }
}
