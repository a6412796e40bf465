package be.egmont.web.reporting;

import be.egmont.delegation.ResponseRow;
import be.egmont.delegation.Responses;
import be.egmont.edition.Editions;
import be.egmont.reporting.Table;
import be.egmont.web.delegation.ResponseFilter;
import be.egmont.web.frame.Formatter;
import be.egmont.web.frame.Language;
import be.egmont.web.frame.Words;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Who has answered the call home, and how each is reached, as a file: with the filters of the page. */
@WebServlet("/delegation/answers/*")
public class ResponsesExport extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final List<String> COLUMNS =
            List.of("name", "sender", "code", "region", "type", "rsvp", "email", "phone");

    @EJB
    private transient Responses responses;

    @EJB
    private transient Editions editions;

    @Inject
    private transient Language language;

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
        List<ResponseRow> rows = responses.export(
                editions.current().code(),
                ResponseFilter.of(request::getParameter).all(language.getCurrent()));
        Table table = Table.texts(
                "answers",
                COLUMNS,
                COLUMNS.stream()
                        .map(column -> words.get("delegation.answers.column." + column))
                        .toList(),
                rows.stream().map(this::texts).toList());
        TableAnswer.csv(response, "answers", table);
    }

    private List<String> texts(ResponseRow row) {
        return Stream.of(
                        row.name(),
                        format.text(row.sender()),
                        row.code(),
                        row.region() == null ? null : words.get("delegation.region." + row.region()),
                        words.get((row.ofPost() ? "delegation.kind." : "stakeholder.category.") + row.type()),
                        words.get("delegation.rsvp." + row.rsvp()),
                        row.email(),
                        row.phone())
                .map(text -> Objects.requireNonNullElse(text, ""))
                .toList();
    }
}
