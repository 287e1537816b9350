package dev.seaworthy.readers.spring.placeholder;

import dev.seaworthy.engine.facts.Layer;
import dev.seaworthy.engine.text.Shown;
import java.util.List;

/**
 * A text after its placeholders were filled as far as could be.
 *
 * @param text the text; a placeholder that nothing fills stands in it as {@code ${NAME}}
 * @param missing names that nothing supplies and that have no default
 * @param defaulted names that nothing supplies, so that their default is in force
 * @param circular names that lead back to themselves, which no application survives
 * @param suppliers the layers that filled a name, in order of use
 */
public record Filled(
    String text,
    List<String> missing,
    List<String> defaulted,
    List<String> circular,
    List<Layer> suppliers) {
  /** Copies the lists. */
  public Filled {
    missing = List.copyOf(missing);
    defaulted = List.copyOf(defaulted);
    circular = List.copyOf(circular);
    suppliers = List.copyOf(suppliers);
  }

  /** A text without a placeholder. */
  public static Filled plain(String text) {
    return new Filled(text, List.of(), List.of(), List.of(), List.of());
  }

  /** Whether the text is what Boot would see, unless a name from outside replaces a default. */
  public boolean isWhole() {
    return missing.isEmpty() && circular.isEmpty();
  }

  @Override
  public String toString() {
    return "Filled[" + Shown.secret(text) + ", missing " + missing + "]";
  }
}
