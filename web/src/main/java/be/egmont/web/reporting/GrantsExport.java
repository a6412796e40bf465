package be.egmont.web.reporting;

import be.egmont.access.GrantRow;
import be.egmont.access.Grants;
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
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

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
        Table table = table(grants.export(), house.getZone(), words::get);
        response.setContentType(csv ? Csv.TYPE : Spreadsheet.TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + wanted.substring(1) + "\"");
        response.getOutputStream().write(csv ? Csv.write(table) : Spreadsheet.write(List.of(table), clock.instant()));
    }

    static Table table(List<GrantRow> rows, ZoneId zone, UnaryOperator<String> words) {
        Table.Builder table = new Table.Builder("grants");
        for (String column : List.of("account", "role", "edition", "delegation", "until", "reason", "name", "state")) {
            table.column(column, column, Table.Kind.TEXT, 24);
        }
        table.column("from", "from", Table.Kind.MOMENT, 18);
        table.column("given_by", "given_by", Table.Kind.TEXT, 24);
        table.column("given_at", "given_at", Table.Kind.MOMENT, 18);
        table.column("last_used", "last_used", Table.Kind.TEXT, 14);
        for (GrantRow row : rows) {
            table.row(Arrays.asList(
                    row.subject(),
                    row.role(),
                    row.edition(),
                    row.delegationCode(),
                    // the file has the last day, the database the moment after it
                    row.until() == null
                            ? null
                            : row.until()
                                    .minusNanos(1)
                                    .atZone(zone)
                                    .toLocalDate()
                                    .toString(),
                    row.reason(),
                    row.accountName(),
                    words.apply("access.grant." + row.state()),
                    at(row.from(), zone),
                    row.givenBy(),
                    at(row.givenAt(), zone),
                    row.usedOn() == null ? null : row.usedOn().toString()));
        }
        return table.build();
    }

    private static OffsetDateTime at(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toOffsetDateTime();
    }
}
