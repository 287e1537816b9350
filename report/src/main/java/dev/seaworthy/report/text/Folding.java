package dev.seaworthy.report.text;

import java.util.List;

/**
 * How many of a kind are shown before the rest becomes a count.
 *
 * @param all whether all are shown
 */
record Folding(boolean all) {
  <T> List<T> first(int most, List<T> items) {
    return all || items.size() <= most + 1 ? items : items.subList(0, most);
  }

  /** The words for what {@link #first} left out; empty when nothing was. */
  <T> String rest(int most, List<T> items, String what) {
    int left = items.size() - first(most, items).size();
    return left == 0 ? "" : "+ " + left + " more " + what + " (--all shows them)";
  }
}
