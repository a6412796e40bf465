package be.egmont.bench.product;

import be.egmont.run.Folders;
import be.egmont.run.PayaraMicro;
import be.egmont.run.Ports;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What the same server answers with the same settings when there is nothing of ours in it: a page of Faces without data and a servlet
 * without a page. No page of the product can be quicker.
 */
final class EmptyApplication implements AutoCloseable {

    static final String PAGE = "/empty.xhtml";
    static final String SERVLET = "/nothing";

    private static final String WEB_XML = """
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
              <context-param><param-name>jakarta.faces.PROJECT_STAGE</param-name><param-value>Production</param-value></context-param>
              <servlet><servlet-name>faces</servlet-name><servlet-class>jakarta.faces.webapp.FacesServlet</servlet-class></servlet>
              <servlet-mapping><servlet-name>faces</servlet-name><url-pattern>*.xhtml</url-pattern></servlet-mapping>
              <servlet><servlet-name>nothing</servlet-name><servlet-class>%s</servlet-class></servlet>
              <servlet-mapping><servlet-name>nothing</servlet-name><url-pattern>%s</url-pattern></servlet-mapping>
              <welcome-file-list><welcome-file>empty.xhtml</welcome-file></welcome-file-list>
            </web-app>
            """.formatted(EmptyServlet.class.getName(), SERVLET);

    private static final String XHTML = """
            <!DOCTYPE html>
            <html xmlns="http://www.w3.org/1999/xhtml" xmlns:h="jakarta.faces.html" lang="fr">
              <h:head><title>Rien</title></h:head>
              <h:body><p>Rien</p></h:body>
            </html>
            """;

    private final PayaraMicro server;

    private EmptyApplication(PayaraMicro server) {
        this.server = server;
    }

    static EmptyApplication start(Path work) throws IOException {
        Path archive = work.resolve("empty.war");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            add(zip, "WEB-INF/web.xml", WEB_XML.getBytes(StandardCharsets.UTF_8));
            add(
                    zip,
                    "WEB-INF/beans.xml",
                    "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\"/>".getBytes(StandardCharsets.UTF_8));
            add(zip, PAGE.substring(1), XHTML.getBytes(StandardCharsets.UTF_8));
            String name = EmptyServlet.class.getName().replace('.', '/') + ".class";
            try (InputStream in =
                    Objects.requireNonNull(EmptyServlet.class.getClassLoader().getResourceAsStream(name), name)) {
                add(zip, "WEB-INF/classes/" + name, in.readAllBytes());
            }
        }
        Path jar = Path.of("src/bench/target/server/payara-micro.jar").toAbsolutePath();
        return new EmptyApplication(
                PayaraMicro.start(jar, archive, Ports.free(), Folders.below(work.resolve("empty"), ""), Map.of()));
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    /** Its address, without a slash at its end. */
    String url() {
        return server.url().replaceFirst("/$", "");
    }

    @Override
    public void close() {
        server.close();
    }
}
