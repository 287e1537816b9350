package dev.seaworthy.readers.django.evaluate;

import dev.seaworthy.readers.django.value.Trace;
import dev.seaworthy.readers.django.value.Traced;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code "…".format(…)}. */
final class BraceFormat {

  private static final Pattern STEP = Pattern.compile("\\.([^.\\[]+)|\\[([^\\]]+)\\]");

  private final Interpreter interpreter;
  private final Invocation call;
  private final StringBuilder out = new StringBuilder();
  private Trace trace = Trace.NONE;
  private int next;

  private BraceFormat(Invocation call) {
    this.interpreter = call.interpreter();
    this.call = call;
  }

  /** Formats with the arguments of a call, the template left out of them. */
  static Traced format(String template, Invocation call) {
    BraceFormat format = new BraceFormat(call);
    format.run(template);
    return call.interpreter().textOf(format.out.toString()).with(format.trace);
  }

  private void run(String template) {
    int at = 0;
    while (at < template.length()) {
      char c = template.charAt(at);
      if ((c == '{' || c == '}') && template.startsWith(String.valueOf(c), at + 1)) {
        out.append(c);
        at += 2;
      } else if (c == '{') {
        int end = closing(template, at);
        field(template.substring(at + 1, end));
        at = end + 1;
      } else if (c == '}') {
        throw interpreter.raise("ValueError", "Single '}' encountered in format string");
      } else {
        out.append(c);
        at++;
      }
    }
  }

  private int closing(String template, int open) {
    int nested = 0;
    for (int at = open; at < template.length(); at++) {
      char c = template.charAt(at);
      nested += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (nested == 0) {
        return at;
      }
    }
    throw interpreter.raise("ValueError", "expected '}' before end of string");
  }

  private void field(String field) {
    int colon = field.indexOf(':');
    String head = colon < 0 ? field : field.substring(0, colon);
    String specification = colon < 0 ? "" : nested(field.substring(colon + 1));
    int mark = head.indexOf('!');
    Traced value = lookup(mark < 0 ? head : head.substring(0, mark));
    trace = trace.and(value.trace());
    if (mark >= 0 && head.startsWith("r", mark + 1)) {
      value = Traced.of(Printing.plain(interpreter.known(value), false));
    }
    out.append(FormatSpec.apply(interpreter, value, specification));
  }

  private String nested(String specification) {
    if (specification.indexOf('{') < 0) {
      return specification;
    }
    BraceFormat inner = new BraceFormat(call);
    inner.next = next;
    inner.run(specification);
    next = inner.next;
    return inner.out.toString();
  }

  private Traced lookup(String name) {
    Matcher steps = STEP.matcher(name);
    boolean more = steps.find();
    String first = more ? name.substring(0, steps.start()) : name;
    Traced value = root(first);
    while (more) {
      value =
          steps.group(1) != null
              ? interpreter.attribute(value, steps.group(1))
              : interpreter.item(value, index(steps.group(2)));
      more = steps.find();
    }
    return value;
  }

  private Traced root(String name) {
    if (name.isEmpty() || name.chars().allMatch(Character::isDigit)) {
      int index =
          name.isEmpty() ? next++ : name.length() > 6 ? Integer.MAX_VALUE : Integer.parseInt(name);
      if (index >= call.size()) {
        throw interpreter.raise(
            "IndexError", "Replacement index " + index + " out of range for positional args tuple");
      }
      return call.positional().get(index);
    }
    Traced value = call.named().get(name);
    if (value == null) {
      throw interpreter.raise("KeyError", name);
    }
    return value;
  }

  private static Traced index(String text) {
    boolean number = text.length() < 10 && text.chars().allMatch(Character::isDigit);
    return number ? Traced.of(Long.parseLong(text)) : Traced.of(text);
  }
}
