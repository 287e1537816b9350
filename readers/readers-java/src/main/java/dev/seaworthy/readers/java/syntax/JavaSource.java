package dev.seaworthy.readers.java.syntax;

import java.util.List;
import java.util.Optional;

/**
 * One source file.
 *
 * @param path relative to the root that was checked
 * @param types its types, those inside of others included
 */
public record JavaSource(String path, List<TypeDeclaration> types) {
  /** Copies the types. */
  public JavaSource {
    types = List.copyOf(types);
  }

  /**
   * Reads a source. Never fails: what is no Java is passed over.
   *
   * @param path relative to the root that was checked
   * @param text the whole text
   */
  public static JavaSource of(String path, String text) {
    return new JavaSource(path, new Outline(Tokens.of(path, text)).types());
  }

  /** The type of a simple name. */
  public Optional<TypeDeclaration> type(String name) {
    return types.stream().filter(each -> each.name().equals(name)).findFirst();
  }
}
