package be.egmont.web.exchange;

import be.egmont.exchange.ExportFile;
import be.egmont.exchange.ExportFormat;
import be.egmont.exchange.Exports;
import be.egmont.exchange.ImportKind;
import be.egmont.kernel.Refusal;
import be.egmont.web.frame.FileAnswer;
import be.egmont.web.frame.Language;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** The rows of each kind as a file that can be imported again: {@code posts.xlsx}, {@code posts.csv?separator=comma}. */
@WebServlet("/exchange/export/*")
public class TableExport extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient Exports exports;

    @Inject
    private transient Language language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String wanted = request.getPathInfo();
        Optional<ImportKind> kind = TemplateDownload.kind(wanted, ".xlsx", ".ods", ".csv");
        Optional<ExportFormat> format = format(wanted, "comma".equals(request.getParameter("separator")));
        if (kind.isEmpty() || format.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        ExportFile file;
        try {
            file = exports.file(kind.get(), request.getParameter("edition"), format.get(), language.getCurrent());
        } catch (Refusal.NotFound none) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        FileAnswer.send(response, file.name(), file.type(), file.bytes());
    }

    private static Optional<ExportFormat> format(String path, boolean commas) {
        if (path != null && path.endsWith(".xlsx")) {
            return Optional.of(ExportFormat.XLSX);
        }
        if (path != null && path.endsWith(".ods")) {
            return Optional.of(ExportFormat.ODS);
        }
        if (path != null && path.endsWith(".csv")) {
            return Optional.of(commas ? ExportFormat.COMMA : ExportFormat.CSV);
        }
        return Optional.empty();
    }
}
