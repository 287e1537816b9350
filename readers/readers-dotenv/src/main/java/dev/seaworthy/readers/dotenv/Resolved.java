package dev.seaworthy.readers.dotenv;

import java.util.List;

/**
 * A value with its placeholders replaced. It may hold a secret, which {@link #toString()} does not
 * show.
 *
 * @param assignment where the value is written
 * @param value the text; a placeholder that nothing fills is replaced by nothing
 * @param suppliers other assignments of the file that filled a placeholder, in order of use, each
 *     once
 * @param outside names from outside the file that filled a placeholder, each once
 * @param missing names that nothing filled and that have no default, each once
 */
public record Resolved(
    Assignment assignment,
    String value,
    List<Assignment> suppliers,
    List<String> outside,
    List<String> missing) {
  /** Copies the lists. */
  public Resolved {
    suppliers = List.copyOf(suppliers);
    outside = List.copyOf(outside);
    missing = List.copyOf(missing);
  }

  /** The name and its line; of the value only its length. */
  @Override
  public String toString() {
    return "Resolved[" + assignment + ", missing " + missing.size() + "]";
  }
}
