package be.egmont.web.reporting;

import be.egmont.reporting.Csv;
import be.egmont.reporting.Spreadsheet;
import be.egmont.reporting.Table;
import be.egmont.web.frame.FileAnswer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** A table as the file that an address asks for. */
public final class TableAnswer {

    private TableAnswer() {}

    public static void csv(HttpServletResponse response, String name, Table table) throws IOException {
        FileAnswer.send(response, name + ".csv", Csv.TYPE, Csv.write(table));
    }

    /**
     * Sends it in either form.
     *
     * @param extension {@code csv}; else it is an XLSX
     * @param made what stands in the spreadsheet as the moment at which it was made
     */
    public static void send(HttpServletResponse response, String name, String extension, Table table, Instant made)
            throws IOException {
        if (extension.equals("csv")) {
            csv(response, name, table);
        } else {
            FileAnswer.send(response, name + ".xlsx", Spreadsheet.TYPE, Spreadsheet.write(List.of(table), made));
        }
    }
}
