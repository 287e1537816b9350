package dev.seaworthy.readers.dotenv;

/** White space as Python's regular expressions know it, which is what the norm is written in. */
final class Space {
  private Space() {}

  static boolean any(int each) {
    return switch (each) {
      case '\t', '\n', 0x0B, '\f', '\r', 0x1C, 0x1D, 0x1E, 0x1F, 0x85 -> true;
      default -> Character.isSpaceChar(each);
    };
  }

  static boolean inLine(int each) {
    return each != '\n' && each != '\r' && any(each);
  }
}
