package be.egmont.it.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.junit.jupiter.api.Test;

class RunnerFoundTest {
    @Test
    void aServerWhoseOutputWasReadTooSoonHasTheServletToo() {
        HTTPContext context = new HTTPContext("localhost", 8080);
        RunnerFound.add(new ProtocolMetaData().addContext(context), "domain.war");
        assertThat(context.getServletByName(RunnerFound.RUNNER).getBaseURI())
                .isEqualTo(URI.create("http://localhost:8080/domain/"));
    }

    @Test
    void whatWasReadStays() {
        HTTPContext context = new HTTPContext("localhost", 8080).add(new Servlet(RunnerFound.RUNNER, "/read"));
        RunnerFound.add(new ProtocolMetaData().addContext(context), "domain.war");
        assertThat(context.getServlets()).hasSize(1);
    }
}
