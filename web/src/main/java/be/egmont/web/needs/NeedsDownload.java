package be.egmont.web.needs;

import be.egmont.kernel.Refusal;
import be.egmont.needs.Needs;
import be.egmont.needs.NeedsCounts;
import be.egmont.reporting.NeedsTable;
import be.egmont.reporting.Table;
import be.egmont.web.frame.CurrentEditionBean;
import be.egmont.web.frame.Formatter;
import be.egmont.web.frame.Words;
import be.egmont.web.reporting.TableAnswer;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many need what in an edition, as a file without names. */
@WebServlet("/needs/file/*")
public class NeedsDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern FILE = Pattern.compile("/([A-Za-z0-9-]{1,20})\\.(csv|xlsx)");

    @EJB
    private transient Needs needs;

    @Inject
    private transient CurrentEditionBean house;

    @Inject
    private transient Words words;

    @Inject
    private transient Formatter say;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher wanted = FILE.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!wanted.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        NeedsCounts counts;
        try {
            counts = needs.export(wanted.group(1));
        } catch (Refusal.NotFound gone) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Table table = NeedsTable.of(counts, house.getZone(), words::get, say::text);
        TableAnswer.send(response, "needs", wanted.group(2), table, clock.instant());
    }
}
