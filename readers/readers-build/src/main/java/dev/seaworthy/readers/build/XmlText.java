package dev.seaworthy.readers.build;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads an XML file into elements. Document types are refused before anything in them is looked at,
 * and with them every entity but the five of XML itself, inside or outside the file (CWE-611,
 * CWE-776). Not thread-safe.
 */
final class XmlText {
  /** Deepest nesting that is read; a Maven file has a dozen levels. */
  private static final int DEEPEST = 200;

  /** Most elements that are read; a large Maven file has some thousands. */
  private static final int MOST = 200_000;

  private final XMLInputFactory factory = factory();

  /** The file is not XML, or not of the kind that is read. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;
    private final int line;

    Malformed(int line, String problem) {
      super(problem);
      this.line = line;
    }

    /** Counted from 1. */
    int line() {
      return line;
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    // JDK 24 and later have a depth limit of their own, whose refusal reads like broken XML.
    factory.setProperty("jdk.xml.maxElementDepth", "0");
    return factory;
  }

  /** Returns the root element, names without their namespace. */
  XmlNode parse(String text) throws Malformed {
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
      try {
        return root(reader);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
      throw new Malformed(line, "is not well-formed XML");
    }
  }

  private static XmlNode root(XMLStreamReader reader) throws XMLStreamException, Malformed {
    XmlNode document = new XmlNode("", 1, 1);
    Deque<XmlNode> open = new ArrayDeque<>(List.of(document));
    int elements = 0;
    while (reader.hasNext()) {
      int event = reader.next();
      int line = reader.getLocation().getLineNumber();
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> {
          XmlNode node =
              new XmlNode(reader.getLocalName(), line, reader.getLocation().getColumnNumber());
          open.element().add(node);
          open.push(node);
          if (open.size() > DEEPEST || ++elements > MOST) {
            throw new Malformed(line, "has more elements, or deeper ones, than a build file has");
          }
        }
        case XMLStreamConstants.END_ELEMENT -> open.pop();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            open.element().append(reader.getText());
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new Malformed(line, "declares a document type or an entity of its own");
        default -> {}
      }
    }
    return document.children().get(0);
  }
}
