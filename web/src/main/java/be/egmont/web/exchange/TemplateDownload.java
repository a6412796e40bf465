package be.egmont.web.exchange;

import be.egmont.access.Role;
import be.egmont.exchange.ImportKind;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/** An empty table of each kind with its header row, to be filled in with a spreadsheet. */
@WebServlet("/exchange/template/*")
public class TemplateDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<ImportKind> kind = Arrays.stream(ImportKind.values())
                .filter(one -> one != ImportKind.GRANTS || request.isUserInRole(Role.ADMINISTRATOR))
                .filter(one -> ("/" + one.fileName() + ".csv").equals(request.getPathInfo()))
                .findFirst();
        if (kind.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"" + kind.get().fileName() + ".csv\"");
        response.getOutputStream().write(kind.get().template());
    }
}
