package dev.seaworthy.readers.git;

import java.util.Arrays;
import java.util.Optional;

/** An object of git, as it was before it was packed. */
final class GitObject {
  private final Type type;
  private final byte[] content;

  GitObject(Type type, byte[] content) {
    this.type = type;
    this.content = content;
  }

  /** The types that hold something of their own. */
  enum Type {
    COMMIT(1),
    TREE(2),
    BLOB(3),
    TAG(4);

    private final int number;

    Type(int number) {
      this.number = number;
    }

    /** The number that packs give it. */
    int number() {
      return number;
    }

    /** The type of this number, if there is one. */
    static Optional<Type> numbered(int number) {
      return Arrays.stream(values()).filter(each -> each.number == number).findFirst();
    }
  }

  Type type() {
    return type;
  }

  /** The bytes themselves, not a copy. */
  byte[] content() {
    return content;
  }
}
