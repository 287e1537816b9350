package dev.seaworthy.readers.django.library;

import dev.seaworthy.readers.django.evaluate.Interpreter;
import dev.seaworthy.readers.django.value.Site;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An environment file that settings themselves load, found inside the tree only. */
final class EnvFile {

  private static final Pattern LINE =
      Pattern.compile(
          "\\A\\s*(?:export\\s+)?([A-Za-z_][\\w.]*)\\s*=\\s*(.*?)\\s*\\z", Pattern.DOTALL);

  private EnvFile() {}

  /** One line; the value may be a secret, so it does not print itself. */
  record Entry(String name, String value, Site site) {
    @Override
    public String toString() {
      return "Entry[" + name + "]";
    }
  }

  /** The entries of a file; empty if it is not in the tree. */
  static Optional<List<Entry>> read(Interpreter interpreter, String path) {
    Optional<byte[]> content = interpreter.paths().read(path);
    if (content.isEmpty()) {
      return Optional.empty();
    }
    String file = interpreter.paths().inTree(path).orElseThrow();
    List<Entry> entries = new ArrayList<>();
    String[] lines = new String(content.get(), StandardCharsets.UTF_8).split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      Matcher matcher = LINE.matcher(lines[i]);
      if (!lines[i].stripLeading().startsWith("#") && matcher.matches()) {
        entries.add(
            new Entry(matcher.group(1), unquoted(matcher.group(2)), new Site(file, i + 1, 1)));
      }
    }
    return Optional.of(entries);
  }

  private static String unquoted(String value) {
    if (value.length() > 1 && (value.charAt(0) == '\'' || value.charAt(0) == '"')) {
      int close = value.indexOf(value.charAt(0), 1);
      if (close > 0) {
        return value.substring(1, close);
      }
    }
    int comment = value.indexOf(" #");
    return comment < 0 ? value : value.substring(0, comment).stripTrailing();
  }

  /** Supplies the entries to the environment; says whether the file is there. */
  static boolean supply(Interpreter interpreter, String path, boolean replace) {
    Optional<List<Entry>> entries = read(interpreter, path);
    entries.ifPresent(
        all ->
            all.forEach(
                each ->
                    interpreter
                        .surroundings()
                        .supply(each.name(), each.value(), each.site(), replace)));
    return entries.isPresent();
  }

  /** The nearest file of a name in the folder of the running module or above, absolute. */
  static Optional<String> nearest(Interpreter interpreter, String name) {
    String folder = interpreter.site().file();
    while (true) {
      int slash = folder.lastIndexOf('/');
      folder = slash < 0 ? "" : folder.substring(0, slash);
      String path = folder.isEmpty() ? name : folder + "/" + name;
      if (interpreter.paths().files().isFile(path)) {
        return Optional.of(dev.seaworthy.readers.django.evaluate.Paths.absolute(path));
      }
      if (folder.isEmpty()) {
        return Optional.empty();
      }
    }
  }
}
