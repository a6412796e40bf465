package be.egmont.reporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Tables of texts as an ODS file, as LibreOffice opens it. The same tables give the same bytes. */
public final class OpenDocument {

    public static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";

    private static final String NAMES = "urn:oasis:names:tc:opendocument:xmlns:";
    /** The first moment that an archive can name. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String MANIFEST = DECLARATION
            + "<manifest:manifest xmlns:manifest=\"" + NAMES + "manifest:1.0\" manifest:version=\"1.3\">"
            + "<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.3\" manifest:media-type=\"" + TYPE
            + "\"/><manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>"
            + "</manifest:manifest>";

    private OpenDocument() {}

    public static byte[] write(Table table) {
        return write(List.of(table));
    }

    /** The first is the one that is shown, and read. */
    public static byte[] write(List<Table> tables) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            // by this part, first and not packed, a file is known for what it is
            byte[] type = TYPE.getBytes(StandardCharsets.US_ASCII);
            CRC32 sum = new CRC32();
            sum.update(type);
            ZipEntry first = entry("mimetype");
            first.setMethod(ZipEntry.STORED);
            first.setSize(type.length);
            first.setCrc(sum.getValue());
            zip.putNextEntry(first);
            zip.write(type);
            zip.putNextEntry(entry("META-INF/manifest.xml"));
            zip.write(MANIFEST.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(entry("content.xml"));
            zip.write(content(tables).getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        return entry;
    }

    private static String content(List<Table> tables) throws XMLStreamException {
        StringWriter text = new StringWriter();
        text.write(DECLARATION);
        XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        xml.writeStartElement("office:document-content");
        for (String space : List.of("office", "table", "text")) {
            xml.writeAttribute("xmlns:" + space, NAMES + space + ":1.0");
        }
        xml.writeAttribute("office:version", "1.3");
        xml.writeStartElement("office:body");
        xml.writeStartElement("office:spreadsheet");
        for (Table table : tables) {
            xml.writeStartElement("table:table");
            xml.writeAttribute("table:name", table.name());
            row(table.columns().stream().map(column -> (Object) column.title()).toList(), xml);
            for (List<Object> values : table.rows()) {
                row(values, xml);
            }
            xml.writeEndElement();
        }
        xml.writeEndDocument();
        return text.toString();
    }

    private static void row(List<Object> values, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("table:table-row");
        for (Object value : values) {
            if (value == null || value.toString().isEmpty()) {
                xml.writeEmptyElement("table:table-cell");
                continue;
            }
            xml.writeStartElement("table:table-cell");
            xml.writeAttribute("office:value-type", "string");
            for (String line : Guard.text(value.toString()).split("\n", -1)) {
                xml.writeStartElement("text:p");
                line(line, xml);
                xml.writeEndElement();
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** Readers make one space of many; those that count are elements of their own. */
    private static void line(String line, XMLStreamWriter xml) throws XMLStreamException {
        int from = 0;
        for (int at = 0; at < line.length(); at++) {
            char character = line.charAt(at);
            boolean again = character == ' ' && (at == 0 || at == line.length() - 1 || line.charAt(at - 1) == ' ');
            if (again || character == '\t') {
                xml.writeCharacters(line.substring(from, at));
                xml.writeEmptyElement(again ? "text:s" : "text:tab");
                from = at + 1;
            }
        }
        xml.writeCharacters(line.substring(from));
    }
}
