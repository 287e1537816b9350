package dev.seaworthy.readers.django.library;

import dev.seaworthy.readers.django.evaluate.Interpreter;
import dev.seaworthy.readers.django.value.Items;
import dev.seaworthy.readers.django.value.Table;
import dev.seaworthy.readers.django.value.Traced;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads TOML into Python values: tables, arrays of tables, keys with dots, and values on one or
 * more lines. Values that are also Python literals are read as such; dates are not followed.
 */
final class TomlText {

  private static final Pattern HEADER =
      Pattern.compile("^\\s*(\\[\\[?)\\s*([^\\]]+?)\\s*\\]\\]?\\s*(?:#.*)?$");
  private static final Pattern PAIR =
      Pattern.compile("^\\s*([A-Za-z0-9_.\"' -]+?)\\s*=\\s*(.*)$", Pattern.DOTALL);
  private static final int LONGEST = 200;

  private final Interpreter interpreter;
  private final Table root;
  private Table current;

  private TomlText(Interpreter interpreter) {
    this.interpreter = interpreter;
    this.root = interpreter.table();
    this.current = root;
  }

  static Traced read(Interpreter interpreter, String text) {
    TomlText toml = new TomlText(interpreter);
    String[] lines = text.split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      StringBuilder line = new StringBuilder(lines[i]);
      int taken = 0;
      while (isOpen(line) && i + 1 < lines.length && taken++ < LONGEST) {
        line.append('\n').append(lines[++i]);
      }
      toml.line(line.toString());
    }
    return Traced.of(toml.root);
  }

  /** Whether a value goes on on the next line. */
  private static boolean isOpen(CharSequence line) {
    int nested = 0;
    char quote = 0;
    boolean value = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quote != 0) {
        quote = c == quote && line.charAt(i - 1) != '\\' ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '#') {
        while (i < line.length() && line.charAt(i) != '\n') {
          i++;
        }
      } else if (c == '=') {
        value = true;
      } else {
        nested += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
      }
    }
    return value && nested > 0;
  }

  private void line(String line) {
    Matcher header = HEADER.matcher(line);
    if (header.matches()) {
      current = table(root, keys(header.group(2)), header.group(1).length() == 2);
      return;
    }
    Matcher pair = PAIR.matcher(line);
    if (pair.matches()) {
      List<String> keys = keys(pair.group(1));
      Table holder = table(current, keys.subList(0, keys.size() - 1), false);
      holder.put(keys.get(keys.size() - 1), value(pair.group(2).strip()));
    }
  }

  private static List<String> keys(String dotted) {
    List<String> keys = new ArrayList<>();
    Matcher part = Pattern.compile("\"([^\"]*)\"|'([^']*)'|([^.\\s]+)").matcher(dotted);
    while (part.find()) {
      keys.add(
          part.group(1) != null
              ? part.group(1)
              : part.group(2) != null ? part.group(2) : part.group(3));
    }
    return keys.isEmpty() ? List.of("") : keys;
  }

  private Table table(Table from, List<String> keys, boolean array) {
    Table at = from;
    for (int i = 0; i < keys.size(); i++) {
      boolean last = array && i == keys.size() - 1;
      Optional<Traced> found = at.get(keys.get(i));
      Table next = interpreter.table();
      if (found.isPresent() && found.get().object() instanceof Table known) {
        next = known;
      } else if (found.isPresent() && found.get().object() instanceof Items items) {
        next = inArray(items, last);
      } else {
        at.put(keys.get(i), last ? interpreter.list(List.of(Traced.of(next))) : Traced.of(next));
      }
      at = next;
    }
    return at;
  }

  private Table inArray(Items items, boolean fresh) {
    if (!fresh
        && !items.items().isEmpty()
        && items.items().get(items.items().size() - 1).object() instanceof Table last) {
      return last;
    }
    Table made = interpreter.table();
    List<Traced> all = new ArrayList<>(items.items());
    all.add(Traced.of(made));
    items.replace(all, dev.seaworthy.readers.django.value.Trace.NONE);
    return made;
  }

  private Traced value(String text) {
    String python =
        text.replaceAll("(?<![\\w\"'])true(?![\\w\"'])", "True")
            .replaceAll("(?<![\\w\"'])false(?![\\w\"'])", "False");
    if (python.startsWith("{")) {
      python = python.replaceAll("([{,]\\s*)([A-Za-z0-9_-]+)\\s*=", "$1\"$2\":");
    }
    try {
      return interpreter.literal(python);
    } catch (dev.seaworthy.readers.django.evaluate.Raised e) {
      return interpreter.notFollowed("a TOML value");
    }
  }
}
