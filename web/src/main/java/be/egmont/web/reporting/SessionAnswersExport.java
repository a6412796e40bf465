package be.egmont.web.reporting;

import be.egmont.edition.EditionRow;
import be.egmont.edition.Editions;
import be.egmont.kernel.Refusal;
import be.egmont.programme.Invitations;
import be.egmont.programme.Invitee;
import be.egmont.programme.Programme;
import be.egmont.reporting.SessionAnswersTable;
import be.egmont.reporting.Table;
import be.egmont.web.frame.Formatter;
import be.egmont.web.frame.Words;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who has answered what to one session of the current edition, as a file. */
@WebServlet("/programme/answers/*")
public class SessionAnswersExport extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern FILE = Pattern.compile("/([A-Za-z0-9._-]{1,40})\\.csv");

    @EJB
    private transient Invitations invitations;

    @EJB
    private transient Programme programme;

    @EJB
    private transient Editions editions;

    @Inject
    private transient Words words;

    @Inject
    private transient Formatter format;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher wanted = FILE.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!wanted.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        EditionRow edition;
        List<Invitee> rows;
        try {
            edition = editions.current();
            rows = invitations.export(
                    programme.session(edition.code(), wanted.group(1)).reference());
        } catch (Refusal.NotFound gone) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Table table = SessionAnswersTable.of(rows, edition.zone(), words::get, format::text);
        TableAnswer.csv(response, "answers-" + wanted.group(1), table);
    }
}
