package be.egmont.demo;

import be.egmont.exchange.ImportKind;
import be.egmont.exchange.Problems;
import be.egmont.exchange.Sheet;
import be.egmont.exchange.Sheets;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A table of demo data in the resources of this package. */
public record DemoFile(String name) {

    /** The year whose edition the demonstration shows. */
    static final String EDITION = "2026";

    public static DemoFile of(ImportKind kind) {
        return new DemoFile(EDITION + "/" + kind.fileName() + ".csv");
    }

    public byte[] bytes() {
        try (InputStream in = DemoFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The demonstration lacks its file " + name + ".");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its rows by column; an empty cell is an empty text. */
    List<Map<String, String>> rows() {
        Problems problems = new Problems();
        Sheet sheet = Sheets.read(bytes(), problems)
                .orElseThrow(() -> new IllegalStateException(name + ": " + problems.list()));
        List<Map<String, String>> rows = new ArrayList<>();
        for (Sheet.Row row : sheet.rows()) {
            Map<String, String> cells = new HashMap<>();
            for (int i = 0; i < sheet.columns().size(); i++) {
                cells.put(sheet.columns().get(i), row.cell(i).strip());
            }
            rows.add(cells);
        }
        return rows;
    }
}
