package dev.seaworthy.readers.tree;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;

/** Why the system refused a file, without the absolute path that its message holds. */
final class Failure {
  private Failure() {}

  static String of(Exception failure) {
    if (failure instanceof DirectoryIteratorException
        && failure.getCause() instanceof IOException e) {
      return of(e);
    }
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (failure instanceof NoSuchFileException) {
      return "it is gone";
    }
    if (failure instanceof FileSystemException detailed && detailed.getReason() != null) {
      return PathText.safe(detailed.getReason());
    }
    if (failure instanceof ZipException || failure instanceof EOFException) {
      return PathText.safe(String.valueOf(failure.getMessage()));
    }
    return failure.getClass().getSimpleName();
  }
}
