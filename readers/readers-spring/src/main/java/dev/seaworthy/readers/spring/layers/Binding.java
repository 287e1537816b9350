package dev.seaworthy.readers.spring.layers;

import dev.seaworthy.readers.spring.document.Entry;
import dev.seaworthy.readers.spring.document.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Values of single sources as Boot's binder turns them into lists. */
final class Binding {
  /**
   * One element of a list and the entry it stands in.
   *
   * @param text the element, placeholders filled
   * @param entry where it is written
   */
  record Element(String text, Entry entry) {}

  private Binding() {}

  /** The elements of a list: its items, or its text cut at commas. */
  static List<Element> list(Source source, String name, UnaryOperator<String> fill) {
    List<Element> elements = new ArrayList<>();
    List<Entry> entries = source.list(name);
    boolean items = !entries.isEmpty() && entries.get(0).name().endsWith("]");
    for (Entry entry : entries) {
      String text = fill.apply(entry.text());
      if (items) {
        elements.add(new Element(text, entry));
      } else {
        split(text, entry, elements);
      }
    }
    return elements;
  }

  /** The texts of the elements. */
  static List<String> texts(List<Element> elements) {
    return elements.stream().map(Element::text).toList();
  }

  private static void split(String text, Entry entry, List<Element> to) {
    if (text.isEmpty()) {
      return;
    }
    for (String each : text.split(",", -1)) {
      to.add(new Element(each.strip(), entry));
    }
  }
}
