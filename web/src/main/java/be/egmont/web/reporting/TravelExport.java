package be.egmont.web.reporting;

import be.egmont.delegation.TravelRow;
import be.egmont.delegation.Travels;
import be.egmont.edition.EditionRow;
import be.egmont.edition.Editions;
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
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Who arrives and leaves when, as a file for whoever fetches and brings them. */
@WebServlet("/delegation/arrivals/*")
public class TravelExport extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final List<String> COLUMNS =
            List.of("name", "sender", "code", "way", "day", "time", "means", "number", "place", "misses");

    @EJB
    private transient Travels travels;

    @EJB
    private transient Editions editions;

    @Inject
    private transient Words words;

    @Inject
    private transient Formatter format;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!"/list.csv".equals(request.getPathInfo())) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        EditionRow edition = editions.current();
        Table table = Table.texts(
                "arrivals",
                COLUMNS,
                COLUMNS.stream()
                        .map(column -> words.get("delegation.arrivals.column." + column))
                        .toList(),
                travels.list(edition.code()).stream()
                        .map(row -> texts(row, edition.zone()))
                        .toList());
        TableAnswer.csv(response, "arrivals", table);
    }

    private List<String> texts(TravelRow row, ZoneId zone) {
        return Stream.of(
                        row.name(),
                        format.text(row.title()),
                        row.code(),
                        words.get(row.arrives() ? "delegation.travel.arrival" : "delegation.travel.departure"),
                        row.leg().at().atZone(zone).toLocalDate().toString(),
                        row.leg()
                                .at()
                                .atZone(zone)
                                .toLocalTime()
                                .truncatedTo(ChronoUnit.MINUTES)
                                .toString(),
                        row.leg().means() == null
                                ? null
                                : words.get("delegation.travel." + row.leg().means()),
                        row.leg().number(),
                        row.leg().place(),
                        row.misses() ? words.get("delegation.travel.misses") : null)
                .map(text -> Objects.requireNonNullElse(text, ""))
                .toList();
    }
}
