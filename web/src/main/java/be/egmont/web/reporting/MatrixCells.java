package be.egmont.web.reporting;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;

/**
 * The cells of one row of R4, {@code <e:cells value="#{line.cells()}"/>}: each a class, from which the style sheet draws the shape,
 * and the word for those who listen. A component of its own, since a report has thousands of cells: a repeat would evaluate
 * expressions for each of them.
 */
@FacesComponent(MatrixCells.TYPE)
public class MatrixCells extends UIComponentBase {

    static final String TYPE = "be.egmont.web.MatrixCells";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext faces) throws IOException {
        ResponseWriter out = faces.getResponseWriter();
        for (Object each : (List<?>) getAttributes().get("value")) {
            ReportingMatrixPage.Cell cell = (ReportingMatrixPage.Cell) each;
            out.startElement("td", null);
            if (!cell.look().isEmpty()) {
                out.writeAttribute("class", cell.look(), null);
            }
            out.startElement("i", null);
            out.writeText(cell.word(), null);
            out.endElement("i");
            out.endElement("td");
        }
    }
}
