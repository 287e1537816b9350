package dev.seaworthy.readers.build;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.codehaus.plexus.util.xml.pull.MXParser;
import org.codehaus.plexus.util.xml.pull.XmlPullParser;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;

/**
 * Reads an XML file into elements, with the parser that Maven reads its own files with. Document
 * types are refused before anything in them is looked at, and with them every entity but the five
 * of XML itself, inside or outside the file (CWE-611, CWE-776).
 */
final class XmlText {
  /** Deepest nesting that is read; a Maven file has a dozen levels. */
  private static final int DEEPEST = 200;

  /** Most elements that are read; a large Maven file has some thousands. */
  private static final int MOST = 200_000;

  private final XmlPullParser parser;
  private final XmlNode document = new XmlNode("", 1, 1);
  private final Deque<XmlNode> open = new ArrayDeque<>(List.of(document));
  private int elements;

  private XmlText(XmlPullParser parser) {
    this.parser = parser;
  }

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

  /** Returns the root element, names without their namespace. */
  static XmlNode parse(String text) throws Malformed {
    XmlPullParser parser = new MXParser();
    try {
      parser.setFeature(XmlPullParser.FEATURE_PROCESS_NAMESPACES, true);
      parser.setInput(new StringReader(text));
      return new XmlText(parser).root();
    } catch (XmlPullParserException | IOException e) {
      throw new Malformed(Math.max(1, parser.getLineNumber()), "is not well-formed XML");
    }
  }

  private XmlNode root() throws XmlPullParserException, IOException, Malformed {
    for (int event = parser.nextToken();
        event != XmlPullParser.END_DOCUMENT;
        event = parser.nextToken()) {
      switch (event) {
        case XmlPullParser.START_TAG -> start();
        case XmlPullParser.END_TAG -> open.pop();
        case XmlPullParser.TEXT, XmlPullParser.CDSECT -> open.element().append(parser.getText());
        case XmlPullParser.ENTITY_REF -> entity();
        case XmlPullParser.DOCDECL -> throw refused();
        default -> {}
      }
    }
    return document.children().get(0);
  }

  private void start() throws Malformed {
    int line = parser.getLineNumber();
    XmlNode node = new XmlNode(parser.getName(), line, parser.getColumnNumber());
    open.element().add(node);
    open.push(node);
    if (open.size() > DEEPEST || ++elements > MOST) {
      throw new Malformed(line, "has more elements, or deeper ones, than a build file has");
    }
  }

  private void entity() throws Malformed {
    String text = parser.getText();
    if (text == null) {
      throw refused();
    }
    open.element().append(text);
  }

  private Malformed refused() {
    return new Malformed(
        Math.max(1, parser.getLineNumber()), "declares a document type or an entity of its own");
  }
}
