package dev.corridor.tables;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads one part of a workbook element by element. Nothing outside the part is ever fetched, no entity expanded. */
final class Xml implements AutoCloseable {

    /** Characters; a cell of a spreadsheet takes 32,767. */
    private static final int LONGEST = 100_000;

    private static final XMLInputFactory FACTORY = factory();

    private final InputStream in;
    private final XMLStreamReader reader;

    Xml(InputStream in) throws XMLStreamException {
        this.in = in;
        this.reader = FACTORY.createXMLStreamReader(in);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Goes to the next start or end of an element; false at the end of the part. */
    boolean next() throws XMLStreamException {
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamReader.START_ELEMENT || event == XMLStreamReader.END_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    boolean starts(String element) {
        return reader.isStartElement() && reader.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return reader.isEndElement() && reader.getLocalName().equals(element);
    }

    /** The attribute by its name without a prefix; blank if there is none. */
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    /** The text of the element that starts here and has no others in it. */
    String text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int event = reader.next(); event != XMLStreamReader.END_ELEMENT; event = reader.next()) {
            if (event == XMLStreamReader.START_ELEMENT || text.length() > LONGEST) {
                throw new XMLStreamException("more than a text");
            }
            if (reader.hasText() && event != XMLStreamReader.COMMENT) {
                text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            }
        }
        return text.toString();
    }

    /**
     * The text of the element that starts here, of all its runs. How East Asian text is pronounced stands among them
     * and is no part of it.
     */
    String runs(String element) throws XMLStreamException {
        StringBuilder all = new StringBuilder();
        boolean phonetic = false;
        while (next() && !ends(element)) {
            if (starts("rPh") || ends("rPh")) {
                phonetic = starts("rPh");
            } else if (starts("t") && !phonetic) {
                all.append(text());
                if (all.length() > LONGEST) {
                    throw new XMLStreamException("more than a cell");
                }
            }
        }
        return all.toString();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
