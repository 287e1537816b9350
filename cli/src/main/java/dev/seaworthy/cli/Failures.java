package dev.seaworthy.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What the system says of a failure, in words, without the path that the caller knows. */
final class Failures {
  private Failures() {}

  static String words(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof NoSuchFileException) {
      return "it is not there";
    }
    if (e instanceof FileSystemException system && system.getReason() != null) {
      return CheckOptions.quoted(system.getReason());
    }
    return e.getMessage() == null
        ? e.getClass().getSimpleName()
        : CheckOptions.quoted(e.getMessage());
  }
}
