package be.egmont.web.exchange;

import be.egmont.access.Role;
import be.egmont.exchange.ImportKind;
import be.egmont.reporting.Csv;
import be.egmont.reporting.OpenDocument;
import be.egmont.reporting.Spreadsheet;
import be.egmont.web.frame.FileAnswer;
import be.egmont.web.frame.Language;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/**
 * An empty table of each kind, to be filled in with a spreadsheet: with technical names as text, or in the reader's language with
 * a sheet of explanations.
 */
@WebServlet("/exchange/template/*")
public class TemplateDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Language language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String wanted = request.getPathInfo();
        Optional<ImportKind> kind = kind(wanted, ".xlsx", ".ods", ".csv")
                .filter(one -> one != ImportKind.GRANTS || request.isUserInRole(Role.ADMINISTRATOR));
        if (kind.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (wanted.endsWith(".xlsx")) {
            FileAnswer.send(
                    response,
                    kind.get().fileName() + ".xlsx",
                    Spreadsheet.TYPE,
                    kind.get().template(language.getCurrent()));
        } else if (wanted.endsWith(".ods")) {
            FileAnswer.send(
                    response,
                    kind.get().fileName() + ".ods",
                    OpenDocument.TYPE,
                    kind.get().openTemplate(language.getCurrent()));
        } else {
            FileAnswer.send(
                    response,
                    kind.get().fileName() + ".csv",
                    Csv.TYPE,
                    kind.get().template());
        }
    }

    /** The kind that a path names, as in {@code /posts.csv}, with one of these extensions. */
    static Optional<ImportKind> kind(String path, String... extensions) {
        return Arrays.stream(ImportKind.values())
                .filter(one -> Arrays.stream(extensions)
                        .anyMatch(extension -> ("/" + one.fileName() + extension).equals(path)))
                .findFirst();
    }
}
