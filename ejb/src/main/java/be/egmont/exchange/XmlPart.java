package be.egmont.exchange;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One part of a workbook, read forwards, element by element. Elements and attributes go by their local names, since the strict
 * and the usual form of the format differ in their namespaces only. Document types and entities are refused.
 */
final class XmlPart implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();

    private final InputStream content;
    private final XMLStreamReader xml;
    private boolean start;
    private boolean end;

    XmlPart(InputStream content) throws IOException {
        this.content = content;
        try {
            xml = FACTORY.createXMLStreamReader(content);
        } catch (XMLStreamException e) {
            throw unfit(e);
        }
    }

    /** Goes on to where the next element begins or ends; false after the last one. */
    boolean next() throws IOException {
        return next(null, 0);
    }

    /** Goes on likewise and adds the text in between, of which no more is kept than the length that is given. */
    boolean next(StringBuilder text, int longest) throws IOException {
        start = false;
        end = false;
        try {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> start = true;
                    case XMLStreamConstants.END_ELEMENT -> end = true;
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        add(text, longest);
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw UnfitFile.notATable();
                    default -> {}
                }
                if (start || end) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw unfit(e);
        }
    }

    private void add(StringBuilder text, int longest) {
        if (text != null) {
            int length = Math.min(xml.getTextLength(), longest - text.length());
            if (length > 0) {
                text.append(xml.getTextCharacters(), xml.getTextStart(), length);
            }
        }
    }

    /** Whether an element begins here, whatever its name. */
    boolean begins() {
        return start;
    }

    boolean begins(String element) {
        return start && xml.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return end && xml.getLocalName().equals(element);
    }

    /** The attribute of the element that begins here, or null. */
    String attribute(String name) {
        return xml.getAttributeValue("", name);
    }

    /** The attribute of that namespace of the element that begins here, or null. */
    String attribute(String namespace, String name) {
        return xml.getAttributeValue(namespace, name);
    }

    /** The attribute that refers to another part; it stands in a namespace of its own, which its neighbours do not. */
    String reference() {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String namespace = xml.getAttributeNamespace(i);
            if (namespace != null
                    && !namespace.isEmpty()
                    && xml.getAttributeLocalName(i).equals("id")) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        content.close();
    }

    private static IOException unfit(XMLStreamException e) {
        return e.getNestedException() instanceof UnfitFile unfit ? unfit : UnfitFile.notATable();
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
