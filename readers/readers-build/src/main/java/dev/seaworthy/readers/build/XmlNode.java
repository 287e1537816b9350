package dev.seaworthy.readers.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An element of an XML file: its name, its text and where that begins. */
final class XmlNode {
  private final String name;
  private final int line;
  private final int column;
  private final List<XmlNode> children = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  XmlNode(String name, int line, int column) {
    this.name = name;
    this.line = line;
    this.column = column;
  }

  void add(XmlNode child) {
    children.add(child);
  }

  void append(String more) {
    text.append(more);
  }

  String name() {
    return name;
  }

  /** Counted from 1: where the start tag ends, so where the text begins. */
  int line() {
    return line;
  }

  /** Counted from 1: the character after the start tag. */
  int column() {
    return column;
  }

  /** The text directly inside, without white space around it. */
  String text() {
    return text.toString().strip();
  }

  List<XmlNode> children() {
    return children;
  }

  Optional<XmlNode> child(String wanted) {
    return children.stream().filter(each -> each.name.equals(wanted)).findFirst();
  }

  /** The text of a child; empty if there is no such child or it has no text. */
  Optional<String> textOf(String wanted) {
    return child(wanted).map(XmlNode::text).filter(each -> !each.isEmpty());
  }

  /** Every element that a path of names leads to. */
  Stream<XmlNode> all(String... path) {
    Stream<XmlNode> found = Stream.of(this);
    for (String step : path) {
      found = found.flatMap(each -> each.children.stream()).filter(each -> each.name.equals(step));
    }
    return found;
  }
}
