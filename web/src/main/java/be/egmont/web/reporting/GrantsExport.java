package be.egmont.web.reporting;

import be.egmont.access.Grants;
import be.egmont.reporting.GrantsTable;
import be.egmont.reporting.Table;
import be.egmont.web.frame.CurrentEditionBean;
import be.egmont.web.frame.Words;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;

/** The open grants as a file that can be imported again, with the columns of the import. */
@WebServlet("/access/export/*")
public class GrantsExport extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient Grants grants;

    @Inject
    private transient CurrentEditionBean house;

    @Inject
    private transient Words words;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String wanted = request.getPathInfo();
        boolean csv = "/grants.csv".equals(wanted);
        if (!csv && !"/grants.xlsx".equals(wanted)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Table table = GrantsTable.of(grants.export(), house.getZone(), words::get);
        TableAnswer.send(response, "grants", csv ? "csv" : "xlsx", table, clock.instant());
    }
}
