package be.egmont.web.frame;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A file that a button of a page asks for. */
public final class FileAnswer {

    private FileAnswer() {}

    /** Answers with the file instead of the page. */
    public static void send(String name, String type, byte[] bytes) {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext answer = faces.getExternalContext();
        answer.setResponseContentType(type);
        answer.setResponseContentLength(bytes.length);
        answer.setResponseHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        try {
            answer.getResponseOutputStream().write(bytes);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        faces.responseComplete();
    }
}
