package be.egmont.it.harness;

import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.arquillian.container.spi.event.container.AfterDeploy;
import org.jboss.arquillian.core.api.Instance;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;

/**
 * Tells Arquillian where its servlet is. The connector for Payara Micro reads that in the server's output, at which it looks
 * twice a second: when it looks while that is being written, it finds the server without the servlet, and every test of a
 * class fails.
 */
public final class RunnerFound implements LoadableExtension {
    static final String RUNNER = "ArquillianServletRunnerEE9";

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Finder.class);
    }

    /** Adds what was not read. */
    public static final class Finder {
        @Inject
        private Instance<ProtocolMetaData> metadata;

        void find(@Observes AfterDeploy deployed) {
            add(metadata.get(), deployed.getDeployment().getArchive().getName());
        }
    }

    static void add(ProtocolMetaData metadata, String archive) {
        for (HTTPContext context : metadata.getContexts(HTTPContext.class)) {
            if (context.getServletByName(RUNNER) == null) {
                context.add(new Servlet(RUNNER, "/" + archive.replaceFirst("\\.war$", "")));
            }
        }
    }
}
