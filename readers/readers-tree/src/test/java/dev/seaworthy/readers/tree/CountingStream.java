package dev.seaworthy.readers.tree;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Path;
import java.util.Iterator;

/** A folder's entries, telling of each one that is taken. */
record CountingStream(DirectoryStream<Path> entries, Runnable each)
    implements DirectoryStream<Path> {
  @Override
  public Iterator<Path> iterator() {
    Iterator<Path> source = entries.iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return source.hasNext();
      }

      @Override
      public Path next() {
        each.run();
        return source.next();
      }
    };
  }

  @Override
  public void close() throws IOException {
    entries.close();
  }
}
