package dev.seaworthy.readers.tree;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What came of reading one file. */
public sealed interface Reading {
  /**
   * The file was read whole.
   *
   * @param text its characters, without a byte order mark; line ends as they stand in the file
   * @param note what a person may want to know of how it was read
   */
  record Text(String text, Optional<Trouble> note) implements Reading {
    /** The bytes as they stand in the file; what was UTF-16, and any byte order mark, is not. */
    public byte[] bytes() {
      return text.getBytes(note.isEmpty() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    }

    /** Shows the length only: a file may hold secrets. */
    @Override
    public String toString() {
      return "Text[" + text.length() + " characters]";
    }
  }

  /**
   * The file was not read, not even in part.
   *
   * @param trouble why
   */
  record Refused(Trouble trouble) implements Reading {}
}
