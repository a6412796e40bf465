package be.egmont.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The first sheet of an XLSX or ODS file, with the few parts of the file that it takes to read it. */
final class SpreadsheetReader {

    private static final int MOST_LINKS = 1_000;

    /** Where a part stands that another one refers to, and what it is. */
    private record Link(String id, String type, String target) {}

    private final ZipDirectory parts;

    private SpreadsheetReader(ZipDirectory parts) {
        this.parts = parts;
    }

    /** @param merges to which those of the sheet are added */
    static List<Sheet.Row> read(byte[] file, Problems problems, List<Merge> merges) {
        try {
            ZipDirectory parts = new ZipDirectory(file);
            if (parts.has(OpenDocumentReader.CONTENT)) {
                try (XmlPart content = new XmlPart(parts.open(OpenDocumentReader.CONTENT))) {
                    return new OpenDocumentReader(content, problems, merges).rows();
                }
            }
            return new SpreadsheetReader(parts).rows(problems, merges);
        } catch (UnfitFile e) {
            e.tell(problems);
        } catch (IOException | RuntimeException e) {
            // a broken file is told by all kinds of exceptions of parser and inflater; none of them is our reader's
            // affair
            problems.ofFile("file-not-a-table");
        }
        return List.of();
    }

    private List<Sheet.Row> rows(Problems problems, List<Merge> merges) throws IOException {
        String book = target(links("_rels/.rels", ""), "/officeDocument", "xl/workbook.xml");
        String folder = book.substring(0, book.lastIndexOf('/') + 1);
        List<Link> links = links(folder + "_rels/" + book.substring(folder.length()) + ".rels", folder);
        boolean from1904 = false;
        String first = null;
        try (XmlPart workbook = new XmlPart(parts.open(book))) {
            while (first == null && workbook.next()) {
                if (workbook.begins("workbookPr")) {
                    String epoch = workbook.attribute("date1904");
                    from1904 = "1".equals(epoch) || "true".equals(epoch);
                } else if (workbook.begins("sheet")) {
                    first = String.valueOf(workbook.reference());
                }
            }
        }
        CellFormats formats = formats(target(links, "/styles", ""), from1904);
        List<String> texts = texts(target(links, "/sharedStrings", ""));
        for (Link link : links) {
            if (link.id().equals(first)) {
                try (XmlPart sheet = new XmlPart(parts.open(link.target()))) {
                    return new WorksheetReader(sheet, texts, formats, problems, merges).rows();
                }
            }
        }
        throw UnfitFile.notATable();
    }

    /** What a part refers to; targets are relative to its folder, or begin at the root. */
    private List<Link> links(String name, String folder) throws IOException {
        List<Link> links = new ArrayList<>();
        try (XmlPart relations = new XmlPart(parts.open(name))) {
            while (relations.next()) {
                if (relations.begins("Relationship")) {
                    String target = String.valueOf(relations.attribute("Target"));
                    links.add(new Link(
                            String.valueOf(relations.attribute("Id")),
                            String.valueOf(relations.attribute("Type")),
                            target.startsWith("/") ? target.substring(1) : folder + target));
                }
                if (links.size() > MOST_LINKS) {
                    throw UnfitFile.notATable();
                }
            }
        }
        return links;
    }

    private static String target(List<Link> links, String type, String otherwise) {
        return links.stream()
                .filter(link -> link.type().endsWith(type))
                .map(Link::target)
                .findFirst()
                .orElse(otherwise);
    }

    private CellFormats formats(String name, boolean from1904) throws IOException {
        if (!parts.has(name)) {
            return new CellFormats(from1904);
        }
        try (XmlPart styles = new XmlPart(parts.open(name))) {
            return new CellFormats(styles, from1904);
        }
    }

    /** The texts that cells refer to by number, without how they are spoken; none is kept longer than a cell may be. */
    private List<String> texts(String name) throws IOException {
        List<String> texts = new ArrayList<>();
        if (!parts.has(name)) {
            return texts;
        }
        try (XmlPart shared = new XmlPart(parts.open(name))) {
            StringBuilder text = new StringBuilder();
            boolean shown = false;
            boolean spoken = false;
            while (shared.next(shown && !spoken ? text : null, RowParser.LONGEST + 1)) {
                if (shared.begins("t") || shared.ends("t")) {
                    shown = shared.begins("t");
                } else if (shared.begins("rPh") || shared.ends("rPh")) {
                    spoken = shared.begins("rPh");
                } else if (shared.begins("si")) {
                    text.setLength(0);
                } else if (shared.ends("si")) {
                    texts.add(text.toString());
                }
                if (texts.size() > Sheets.MOST_CELLS) {
                    throw new UnfitFile("file-too-many-cells", Sheets.MOST_CELLS);
                }
            }
        }
        return texts;
    }
}
