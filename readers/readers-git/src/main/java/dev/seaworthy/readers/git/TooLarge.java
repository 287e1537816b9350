package dev.seaworthy.readers.git;

import java.io.IOException;

/** An object is larger than what is asked for may be. */
final class TooLarge extends IOException {
  private static final long serialVersionUID = 1L;
}
