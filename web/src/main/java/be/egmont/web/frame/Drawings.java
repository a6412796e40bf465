package be.egmont.web.frame;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Writes the drawings of the tags {@code e:icon} and {@code e:shape}. */
final class Drawings {

    /** The addresses of the two files, which never change while the application runs. */
    private static final Map<String, String> ADDRESSES = new ConcurrentHashMap<>();

    private Drawings() {}

    /**
     * One drawing of a file; whoever listens does not hear it.
     *
     * @param file in {@code resources/egmont/svg}
     * @param name its id in that file
     * @param styleClass its classes
     */
    static void write(FacesContext faces, String file, int size, String name, String styleClass) throws IOException {
        ResponseWriter out = faces.getResponseWriter();
        out.startElement("svg", null);
        out.writeAttribute("class", styleClass, null);
        out.writeAttribute("viewBox", "0 0 " + size + " " + size, null);
        out.writeAttribute("aria-hidden", "true", null);
        out.startElement("use", null);
        out.writeAttribute("href", address(faces, file) + "#" + name, null);
        out.endElement("use");
        out.endElement("svg");
    }

    private static String address(FacesContext faces, String file) {
        return ADDRESSES.computeIfAbsent(
                file,
                name -> faces.getApplication()
                        .getResourceHandler()
                        .createResource("svg/" + name, "egmont")
                        .getRequestPath());
    }
}
