package dev.seaworthy.readers.spring.document;

/** Names as relaxed binding compares them: without case, dashes and underscores. */
public final class RelaxedName {
  private RelaxedName() {}

  /** The form in which two spellings of a name are equal: {@code max-age} and {@code maxAge}. */
  public static String of(String name) {
    return isRelaxed(name) ? name : relax(name);
  }

  private static boolean isRelaxed(String name) {
    for (int i = 0; i < name.length(); i++) {
      char each = name.charAt(i);
      if (each == '-' || each == '_' || Character.toLowerCase(each) != each) {
        return false;
      }
    }
    return true;
  }

  private static String relax(String name) {
    StringBuilder relaxed = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char each = name.charAt(i);
      if (each != '-' && each != '_') {
        relaxed.append(Character.toLowerCase(each));
      }
    }
    return relaxed.toString();
  }
}
