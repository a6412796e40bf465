package be.egmont.web.exchange;

import be.egmont.exchange.ExportFile;
import be.egmont.exchange.ExportFormat;
import be.egmont.exchange.Imports;
import be.egmont.kernel.Refusal;
import be.egmont.web.frame.FileAnswer;
import be.egmont.web.frame.Language;
import be.egmont.web.frame.UuidConverter;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;

/** What is wrong with a file that was checked, as a file, for whoever corrects it. */
@WebServlet("/exchange/problems/*")
public class ProblemsDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient Imports imports;

    @Inject
    private transient Language language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        boolean sheet = path.endsWith(".xlsx");
        try {
            UUID kept = UuidConverter.read(path.replaceFirst("^/", "").replaceFirst("\\.(xlsx|csv)$", ""));
            if (kept == null || (!sheet && !path.endsWith(".csv"))) {
                throw new Refusal.NotFound();
            }
            ExportFile file =
                    imports.problems(kept, sheet ? ExportFormat.XLSX : ExportFormat.CSV, language.getCurrent());
            FileAnswer.send(response, file.name(), file.type(), file.bytes());
        } catch (Refusal gone) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
