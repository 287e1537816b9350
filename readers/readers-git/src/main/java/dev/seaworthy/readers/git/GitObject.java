package dev.seaworthy.readers.git;

/** An object of git, as it was before it was packed. */
record GitObject(Type type, byte[] content) {
  /** The types, in the order of the numbers that packs give them, from 1. */
  enum Type {
    COMMIT,
    TREE,
    BLOB,
    TAG
  }
}
