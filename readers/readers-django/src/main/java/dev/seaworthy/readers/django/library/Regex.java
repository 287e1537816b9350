package dev.seaworthy.readers.django.library;

import dev.seaworthy.readers.django.evaluate.Interpreter;
import dev.seaworthy.readers.django.evaluate.Invocation;
import dev.seaworthy.readers.django.evaluate.NativeObject;
import dev.seaworthy.readers.django.evaluate.NotKnown;
import dev.seaworthy.readers.django.value.Traced;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A compiled regular expression of the program.
 *
 * <p>It is run on short texts only, and only if no part of it can repeat a repetition, so that a
 * hostile one cannot take time without end.
 */
record Regex(String pattern, long flags) implements NativeObject {

  private static final int LONGEST = 2000;
  private static final Pattern NESTED =
      Pattern.compile("[*+}]\\)*[*+{]|\\([^)]*[*+|][^)]*\\)[*+{]");

  @Override
  public String typeName() {
    return "Pattern";
  }

  @Override
  public Optional<Traced> attribute(Interpreter interpreter, String name) {
    return switch (name) {
      case "pattern" -> Optional.of(Traced.of(pattern));
      case "match", "search", "fullmatch", "sub", "split", "findall" ->
          Native.strict(name, call -> run(call, name));
      default -> Optional.empty();
    };
  }

  /** {@code re.match(pattern, …)} and the like. */
  static Traced module(Invocation call, String function) {
    Traced given = call.need(0, "pattern");
    Regex regex =
        given.object() instanceof Regex compiled
            ? compiled
            : new Regex(call.interpreter().text(given), 0);
    List<Traced> rest = call.positional().subList(1, call.size());
    return regex.run(new Invocation(call.interpreter(), rest, call.named()), function);
  }

  static String escape(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(Character.isLetterOrDigit(c) || c == '_' || c > 127 ? "" : "\\").append(c);
    }
    return out.toString();
  }

  private Traced run(Invocation call, String function) {
    boolean replaces = function.equals("sub");
    String text = call.text(replaces ? 1 : 0, "string");
    if (text.length() > LONGEST || pattern.length() > LONGEST || NESTED.matcher(pattern).find()) {
      return call.interpreter().notFollowed("a regular expression");
    }
    Matcher matcher = compiled(call).matcher(text);
    return switch (function) {
      case "match" -> found(matcher, matcher.lookingAt());
      case "fullmatch" -> found(matcher, matcher.matches());
      case "search" -> found(matcher, matcher.find());
      case "sub" -> Traced.of(matcher.replaceAll(Matcher.quoteReplacement(plain(call))));
      case "split" -> texts(call, List.of(text.split(compiled(call).pattern(), -1)));
      default -> all(call, matcher);
    };
  }

  private String plain(Invocation call) {
    String replacement = call.text(0, "repl");
    if (replacement.indexOf('\\') >= 0) {
      throw new NotKnown(call.interpreter().limit("a replacement with groups"));
    }
    return replacement;
  }

  private Pattern compiled(Invocation call) {
    try {
      int java = (flags & 2) != 0 ? Pattern.CASE_INSENSITIVE : 0;
      return Pattern.compile(pattern.replace("(?P<", "(?<"), java);
    } catch (PatternSyntaxException e) {
      throw new NotKnown(call.interpreter().limit("a regular expression"));
    }
  }

  private static Traced found(Matcher matcher, boolean found) {
    if (!found) {
      return Traced.NONE;
    }
    List<Traced> groups = new ArrayList<>();
    for (int i = 0; i <= matcher.groupCount(); i++) {
      groups.add(matcher.group(i) == null ? Traced.NONE : Traced.of(matcher.group(i)));
    }
    return Traced.of(new Match(groups));
  }

  private static Traced all(Invocation call, Matcher matcher) {
    List<String> parts = new ArrayList<>();
    if (matcher.groupCount() > 1) {
      return call.interpreter().notFollowed("re.findall");
    }
    while (matcher.find()) {
      parts.add(matcher.group(matcher.groupCount()));
    }
    return texts(call, parts);
  }

  private static Traced texts(Invocation call, List<String> parts) {
    return call.interpreter().list(parts.stream().map(Traced::of).toList());
  }

  private record Match(List<Traced> groups) implements NativeObject {
    @Override
    public String typeName() {
      return "Match";
    }

    @Override
    public Optional<Traced> item(Interpreter interpreter, Traced index) {
      return Optional.of(interpreter.item(interpreter.list(groups), index));
    }

    @Override
    public Optional<Traced> attribute(Interpreter interpreter, String name) {
      return switch (name) {
        case "group" ->
            Native.strict(
                name,
                call -> groups.get((int) Math.min(groups.size() - 1, call.whole(0, "index", 0))));
        case "groups" ->
            Native.strict(name, call -> interpreter.tuple(groups.subList(1, groups.size())));
        default -> Optional.empty();
      };
    }
  }
}
