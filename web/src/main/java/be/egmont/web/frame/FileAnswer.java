package be.egmont.web.frame;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A file that a button or a link of a page asks for. */
public final class FileAnswer {

    private static final String DISPOSITION = "Content-Disposition";

    private FileAnswer() {}

    /** Answers with the file instead of the page. */
    public static void send(String name, String type, byte[] bytes) {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext answer = faces.getExternalContext();
        answer.setResponseContentType(type);
        answer.setResponseContentLength(bytes.length);
        answer.setResponseHeader(DISPOSITION, attached(name));
        try {
            answer.getResponseOutputStream().write(bytes);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        faces.responseComplete();
    }

    /** Answers an address of its own with the file. */
    public static void send(HttpServletResponse response, String name, String type, byte[] bytes) throws IOException {
        response.setContentType(type);
        response.setHeader(DISPOSITION, attached(name));
        response.getOutputStream().write(bytes);
    }

    private static String attached(String name) {
        return "attachment; filename=\"" + name + "\"";
    }
}
