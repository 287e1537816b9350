package dev.seaworthy.readers.tree;

/**
 * How much of a tree is read.
 *
 * @param entries most files and folders that are listed, those inside skipped folders not counted
 * @param depth most folders between the root and a file, the root not counted
 * @param sourceBytes largest program source that is read, in bytes
 * @param otherBytes largest other file that is read, in bytes
 */
record Limits(int entries, int depth, int sourceBytes, int otherBytes) {
  /** What a person's own project never meets: 200,000 entries, depth 64, 2 MiB, 4 MiB. */
  static final Limits USUAL = new Limits(200_000, 64, 2 << 20, 4 << 20);

  Limits {
    if (entries < 1 || depth < 0 || sourceBytes < 0 || otherBytes < 0) {
      throw new IllegalArgumentException("a limit is negative, or allows no entry");
    }
  }
}
