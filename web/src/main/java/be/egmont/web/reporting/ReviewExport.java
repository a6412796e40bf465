package be.egmont.web.reporting;

import be.egmont.access.AccessReviews;
import be.egmont.access.ReviewItemRow;
import be.egmont.kernel.Refusal;
import be.egmont.reporting.ReviewTable;
import be.egmont.reporting.Table;
import be.egmont.web.frame.CurrentEditionBean;
import be.egmont.web.frame.UuidConverter;
import be.egmont.web.frame.Words;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a review of grants has come to, as a file: the evidence. */
@WebServlet("/access/review/*")
public class ReviewExport extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern FILE = Pattern.compile("/([0-9a-f-]{36})\\.(csv|xlsx)");

    @EJB
    private transient AccessReviews reviews;

    @Inject
    private transient CurrentEditionBean house;

    @Inject
    private transient Words words;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher wanted = FILE.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        UUID review = wanted.matches() ? UuidConverter.read(wanted.group(1)) : null;
        if (review == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        List<ReviewItemRow> rows;
        try {
            rows = reviews.export(review);
        } catch (Refusal.NotFound gone) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Table table = ReviewTable.of(rows, house.getZone(), words::get);
        TableAnswer.send(response, "access-review", wanted.group(2), table, clock.instant());
    }
}
