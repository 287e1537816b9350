package dev.seaworthy.docgen;

import dev.seaworthy.checks.Catalogue;
import java.io.IOException;
import java.nio.file.Path;

/** Writes all pages anew, and says which changed. {@code scripts/docs} builds and starts it. */
public final class Main {
  private Main() {}

  /**
   * Writes the pages.
   *
   * @param args the root of the working copy
   * @throws IOException if a page cannot be written
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 1) {
      System.err.println("docgen takes one argument, the root of the working copy");
      System.exit(2);
    }
    Path root = Path.of(args[0]);
    Pages pages = Pages.of(Catalogue.all(), root);
    for (String each : pages.write(root)) {
      System.out.println(each);
    }
    System.out.println(pages.texts().size() + " pages are what the checks say");
  }
}
