package dev.seaworthy.readers.spring.document;

/**
 * What differs between two readings of the same {@code .properties} text; YAML is read in one way
 * only.
 *
 * @param manyDocuments whether {@code #---} starts a new document, as since Boot 2.4
 * @param bytesAsLatin1 whether the file is UTF-8 while Boot reads its bytes as ISO-8859-1, as it
 *     does by default in every version (its {@code OriginTrackedPropertiesLoader}): characters
 *     beyond ASCII then arrive as two or more
 */
public record Dialect(boolean manyDocuments, boolean bytesAsLatin1) {
  /** Boot 2.4 and later, and a text whose characters are what Boot sees. */
  public static final Dialect CURRENT = new Dialect(true, false);
}
