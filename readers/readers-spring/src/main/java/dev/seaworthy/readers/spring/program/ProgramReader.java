package dev.seaworthy.readers.spring.program;

import dev.seaworthy.readers.tree.SourceFile;
import java.util.Collection;

/** Reads what the sources of one application say. */
@FunctionalInterface
public interface ProgramReader {
  /**
   * Reads an application's program. Never fails: what cannot be read becomes a trouble.
   *
   * @param files its sources, and those of the modules of the tree that it takes in, without tests
   */
  ReadProgram read(Collection<SourceFile> files);
}
