package dev.seaworthy.readers.git;

import java.io.IOException;

/** An object cannot be read as what it should be. */
final class BrokenObject extends IOException {
  private static final long serialVersionUID = 1L;

  BrokenObject(String problem) {
    super(problem);
  }
}
