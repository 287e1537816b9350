package dev.seaworthy.readers.django.evaluate;

import dev.seaworthy.readers.django.value.Bool;
import dev.seaworthy.readers.django.value.ByteText;
import dev.seaworthy.readers.django.value.Items;
import dev.seaworthy.readers.django.value.Table;
import dev.seaworthy.readers.django.value.Text;
import dev.seaworthy.readers.django.value.Trace;
import dev.seaworthy.readers.django.value.Traced;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The methods of {@code str} and the few of {@code bytes}; the object comes as first argument. */
final class TextMethods {

  private TextMethods() {}

  static @Nullable NativeFunction named(String name) {
    NativeCode code = code(name);
    return code == null ? null : NativeFunction.strict(name, code);
  }

  /** Asked for one by one, since settings call a handful of them and each costs some start-up. */
  private static @Nullable NativeCode code(String name) {
    return switch (name) {
      case "lower" -> change(text -> text.toLowerCase(Locale.ROOT));
      case "casefold" -> change(text -> text.toLowerCase(Locale.ROOT));
      case "upper" -> change(text -> text.toUpperCase(Locale.ROOT));
      case "title" -> change(TextMethods::title);
      case "capitalize" ->
          change(
              text ->
                  text.isEmpty()
                      ? text
                      : text.substring(0, 1).toUpperCase(Locale.ROOT)
                          + text.substring(1).toLowerCase(Locale.ROOT));
      case "isdigit" -> test(Character::isDigit);
      case "isdecimal" -> test(Character::isDigit);
      case "isnumeric" -> test(Character::isDigit);
      case "isalpha" -> test(Character::isLetter);
      case "isalnum" -> test(Character::isLetterOrDigit);
      case "isspace" -> test(Character::isWhitespace);
      case "isupper" -> call -> Traced.of(cased(self(call), true));
      case "islower" -> call -> Traced.of(cased(self(call), false));
      case "isidentifier" -> call -> Traced.of(self(call).matches("[A-Za-z_]\\w*"));
      case "strip" -> call -> stripped(call, true, true);
      case "lstrip" -> call -> stripped(call, true, false);
      case "rstrip" -> call -> stripped(call, false, true);
      case "split" -> call -> split(call, false);
      case "rsplit" -> call -> split(call, true);
      case "splitlines" -> call -> listOf(call, self(call).lines().toList());
      case "partition" -> call -> partition(call, self(call).indexOf(call.text(1, "sep")));
      case "rpartition" -> call -> partition(call, self(call).lastIndexOf(call.text(1, "sep")));
      case "join" -> TextMethods::join;
      case "format" -> call -> BraceFormat.format(self(call), withoutSelf(call));
      case "format_map" -> call -> formatMap(call);
      case "replace" -> TextMethods::replace;
      case "startswith" -> call -> affix(call, String::startsWith);
      case "endswith" -> call -> affix(call, String::endsWith);
      case "removeprefix" -> call -> Traced.of(withoutPrefix(self(call), call.text(1, "prefix")));
      case "removesuffix" -> call -> Traced.of(withoutSuffix(self(call), call.text(1, "suffix")));
      case "find" -> call -> Traced.of((long) self(call).indexOf(call.text(1, "sub")));
      case "rfind" -> call -> Traced.of((long) self(call).lastIndexOf(call.text(1, "sub")));
      case "index" -> TextMethods::index;
      case "count" -> call -> Traced.of(count(self(call), call.text(1, "sub")));
      case "encode" -> call -> Traced.of(encoded(self(call)));
      case "zfill" -> call -> Traced.of(padded(call, "0", true));
      case "ljust" -> call -> Traced.of(padded(call, call.text(2, "fillchar", " "), false));
      case "rjust" -> call -> Traced.of(padded(call, call.text(2, "fillchar", " "), true));
      case "expandtabs" -> call -> Traced.of(self(call).replace("\t", "        "));
      case "translate" -> call -> Traced.of(call.interpreter().limit("str.translate"));
      default -> null;
    };
  }

  static @Nullable NativeFunction ofBytes(String name) {
    return switch (name) {
      case "decode" -> NativeFunction.strict(name, call -> Traced.of(decoded(bytes(call))));
      case "strip" ->
          NativeFunction.strict(name, call -> Traced.of(new ByteText(bytes(call).strip())));
      case "hex" -> NativeFunction.strict(name, call -> Traced.of(hex(bytes(call))));
      default -> null;
    };
  }

  private static NativeCode change(UnaryOperator<String> change) {
    return call -> Traced.of(change.apply(self(call)));
  }

  private static NativeCode test(IntPredicate test) {
    return call -> Traced.of(!self(call).isEmpty() && self(call).codePoints().allMatch(test));
  }

  private static String self(Invocation call) {
    return call.text(0, "self");
  }

  private static String bytes(Invocation call) {
    return ((ByteText) call.positional().get(0).object()).latin1();
  }

  private static Invocation withoutSelf(Invocation call) {
    return new Invocation(
        call.interpreter(), call.positional().subList(1, call.size()), call.named());
  }

  private static String title(String text) {
    StringBuilder out = new StringBuilder();
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(inWord ? Character.toLowerCase(c) : Character.toUpperCase(c));
      inWord = Character.isLetter(c);
    }
    return out.toString();
  }

  private static boolean cased(String text, boolean upper) {
    boolean some = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (upper ? Character.isLowerCase(c) : Character.isUpperCase(c)) {
        return false;
      }
      some |= Character.isLetter(c);
    }
    return some;
  }

  private static Traced stripped(Invocation call, boolean left, boolean right) {
    String text = self(call);
    String characters = call.text(1, "chars", "");
    IntPredicate gone =
        characters.isEmpty() ? TextMethods::isBlank : c -> characters.indexOf(c) >= 0;
    int start = 0;
    int end = text.length();
    while (left && start < end && gone.test(text.charAt(start))) {
      start++;
    }
    while (right && end > start && gone.test(text.charAt(end - 1))) {
      end--;
    }
    return Traced.of(text.substring(start, end));
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c) || c == 0xA0 || c == 0x85;
  }

  private static Traced listOf(Invocation call, List<String> parts) {
    Trace trace = call.positional().get(0).trace();
    return call.interpreter()
        .list(parts.stream().map(each -> new Traced(new Text(each), trace)).toList());
  }

  private static Traced split(Invocation call, boolean fromRight) {
    String text = self(call);
    long most = call.whole(2, "maxsplit", -1);
    boolean blanks = call.get(1, "sep").map(Traced::isNone).orElse(true);
    if (blanks) {
      return listOf(call, onBlanks(text, most));
    }
    String separator = call.text(1, "sep");
    if (separator.isEmpty()) {
      throw call.interpreter().raise("ValueError", "empty separator");
    }
    return listOf(call, fromRight ? right(text, separator, most) : left(text, separator, most));
  }

  private static List<String> onBlanks(String text, long most) {
    List<String> parts = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      while (at < text.length() && isBlank(text.charAt(at))) {
        at++;
      }
      int start = at;
      boolean last = most >= 0 && parts.size() >= most;
      while (at < text.length() && (last || !isBlank(text.charAt(at)))) {
        at++;
      }
      if (start < at) {
        parts.add(last ? text.substring(start, at).stripTrailing() : text.substring(start, at));
      }
    }
    return parts;
  }

  private static List<String> left(String text, String separator, long most) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    int found = text.indexOf(separator);
    while (found >= 0 && (most < 0 || parts.size() < most)) {
      parts.add(text.substring(start, found));
      start = found + separator.length();
      found = text.indexOf(separator, start);
    }
    parts.add(text.substring(start));
    return parts;
  }

  private static List<String> right(String text, String separator, long most) {
    List<String> parts = new ArrayList<>();
    int end = text.length();
    int found = text.lastIndexOf(separator);
    while (found >= 0 && (most < 0 || parts.size() < most)) {
      parts.add(0, text.substring(found + separator.length(), end));
      end = found;
      found = found == 0 ? -1 : text.lastIndexOf(separator, found - separator.length());
    }
    parts.add(0, text.substring(0, end));
    return parts;
  }

  private static Traced partition(Invocation call, int found) {
    String text = self(call);
    String separator = call.text(1, "sep");
    Traced whole = Traced.of(text);
    Traced empty = Traced.of("");
    if (found < 0) {
      return call.interpreter().tuple(List.of(whole, empty, empty));
    }
    return call.interpreter()
        .tuple(
            List.of(
                Traced.of(text.substring(0, found)),
                Traced.of(separator),
                Traced.of(text.substring(found + separator.length()))));
  }

  private static Traced join(Invocation call) {
    List<Traced> items = call.items(1, "iterable");
    Trace trace = Trace.NONE;
    List<String> parts = new ArrayList<>();
    long length = 0;
    for (Traced each : items) {
      String part = call.interpreter().text(each);
      trace = trace.and(each.trace());
      length += part.length();
      if (length > call.interpreter().limits().characters()) {
        return Traced.of(call.interpreter().limit("a joined text"));
      }
      parts.add(part);
    }
    return call.interpreter().textOf(String.join(self(call), parts)).with(trace);
  }

  private static Traced formatMap(Invocation call) {
    Map<String, Traced> named = new HashMap<>();
    if (call.need(1, "mapping").object() instanceof Table table) {
      table
          .entries()
          .values()
          .forEach(each -> named.put(call.interpreter().text(each.key()), each.value()));
    }
    return BraceFormat.format(self(call), new Invocation(call.interpreter(), List.of(), named));
  }

  private static Traced replace(Invocation call) {
    String text = self(call);
    String old = call.text(1, "old");
    String fresh = call.text(2, "new");
    long most = call.whole(3, "count", -1);
    long grown = count(text, old) * fresh.length() + text.length();
    if (grown > call.interpreter().limits().characters()) {
      return Traced.of(call.interpreter().limit("a text of " + grown + " characters"));
    }
    if (most < 0) {
      return Traced.of(text.replace(old, fresh));
    }
    return Traced.of(String.join(fresh, left(text, old.isEmpty() ? text : old, most)));
  }

  private interface Affix {
    boolean holds(String text, String affix);
  }

  private static Traced affix(Invocation call, Affix affix) {
    Traced given = call.need(1, "affix");
    if (given.object() instanceof Items items) {
      for (Traced each : call.interpreter().iterate(Traced.of(items))) {
        if (affix.holds(self(call), call.interpreter().text(each))) {
          return Traced.of(true);
        }
      }
      return Traced.of(false);
    }
    return Traced.of(Bool.of(affix.holds(self(call), call.text(1, "affix"))));
  }

  private static String withoutPrefix(String text, String prefix) {
    return text.startsWith(prefix) ? text.substring(prefix.length()) : text;
  }

  private static String withoutSuffix(String text, String suffix) {
    return !suffix.isEmpty() && text.endsWith(suffix)
        ? text.substring(0, text.length() - suffix.length())
        : text;
  }

  private static Traced index(Invocation call) {
    int found = self(call).indexOf(call.text(1, "sub"));
    if (found < 0) {
      throw call.interpreter().raise("ValueError", "substring not found");
    }
    return Traced.of((long) found);
  }

  private static long count(String text, String part) {
    return part.isEmpty() ? text.length() + 1L : left(text, part, -1).size() - 1L;
  }

  private static ByteText encoded(String text) {
    return new ByteText(
        new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
  }

  private static String decoded(String latin1) {
    return new String(latin1.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  private static String hex(String latin1) {
    StringBuilder out = new StringBuilder();
    latin1.chars().forEach(each -> out.append(String.format(Locale.ROOT, "%02x", each)));
    return out.toString();
  }

  private static String padded(Invocation call, String fill, boolean left) {
    String text = self(call);
    long missing = Math.min(call.whole(1, "width", 0), 100_000) - text.length();
    String padding = missing <= 0 ? "" : fill.repeat((int) missing);
    return left ? padding + text : text + padding;
  }
}
