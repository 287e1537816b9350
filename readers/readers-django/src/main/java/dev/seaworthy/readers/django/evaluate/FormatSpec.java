package dev.seaworthy.readers.django.evaluate;

import dev.seaworthy.readers.django.value.Bool;
import dev.seaworthy.readers.django.value.PythonObject;
import dev.seaworthy.readers.django.value.Real;
import dev.seaworthy.readers.django.value.Text;
import dev.seaworthy.readers.django.value.Traced;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The format specification mini-language, as far as settings use it. */
final class FormatSpec {

  private static final Pattern FORM =
      Pattern.compile(
          "(?:(.)?([<>=^]))?([-+ ])?(#)?(0)?(\\d{1,6})?([,_])?(?:\\.(\\d{1,4}))?([a-zA-Z%])?",
          Pattern.DOTALL);

  private FormatSpec() {}

  /** {@code format(value, specification)}. */
  static String apply(Interpreter interpreter, Traced value, String specification) {
    if (specification.isEmpty()) {
      return interpreter.printed(value);
    }
    PythonObject object = interpreter.known(value).object();
    if (object instanceof InstanceObject instance && instance.payload().isPresent()) {
      return apply(interpreter, instance.payload().get(), specification);
    }
    Matcher form = FORM.matcher(specification);
    boolean plain = object instanceof Text || Arithmetic.isNumber(object);
    if (!plain || !form.matches()) {
      throw new NotKnown(interpreter.limit("the format of a " + object.typeName()));
    }
    String body = body(interpreter, object, form);
    return padded(body, form, object instanceof Text);
  }

  private static String body(Interpreter interpreter, PythonObject object, Matcher form) {
    String precision = form.group(8);
    String type = form.group(9) == null ? "" : form.group(9);
    if (object instanceof Text text) {
      int most = precision == null ? Integer.MAX_VALUE : Integer.parseInt(precision);
      return text.value().substring(0, Math.min(text.value().length(), most));
    }
    if (object instanceof Bool bool && type.isEmpty()) {
      return bool.value() ? "True" : "False";
    }
    if (("eEfFgG%".contains(type) && !type.isEmpty()) || object instanceof Real) {
      return signed(real(interpreter, object, precision, type), form);
    }
    java.math.BigInteger value = Arithmetic.whole(object);
    String digits =
        switch (type) {
          case "x" -> value.toString(16);
          case "X" -> value.toString(16).toUpperCase(Locale.ROOT);
          case "o" -> value.toString(8);
          case "b" -> value.toString(2);
          default -> value.toString();
        };
    return signed(form.group(7) == null ? digits : grouped(digits, form.group(7)), form);
  }

  private static String real(
      Interpreter interpreter, PythonObject object, @Nullable String precision, String type) {
    double value = Arithmetic.real(object);
    int places = precision == null ? 6 : Integer.parseInt(precision);
    return switch (type) {
      case "f", "F" ->
          new BigDecimal(value).setScale(places, RoundingMode.HALF_EVEN).toPlainString();
      case "%" ->
          new BigDecimal(value * 100).setScale(places, RoundingMode.HALF_EVEN).toPlainString()
              + "%";
      case "" -> {
        if (precision != null) {
          throw new NotKnown(interpreter.limit("the format of a float"));
        }
        yield Printing.real(value);
      }
      default -> throw new NotKnown(interpreter.limit("the format of a float"));
    };
  }

  private static String signed(String digits, Matcher form) {
    String sign = form.group(3);
    boolean show = sign != null && !sign.equals("-") && !digits.startsWith("-");
    return show ? sign + digits : digits;
  }

  private static String grouped(String digits, String separator) {
    boolean negative = digits.startsWith("-");
    StringBuilder out = new StringBuilder(negative ? digits.substring(1) : digits);
    for (int at = out.length() - 3; at > 0; at -= 3) {
      out.insert(at, separator);
    }
    return (negative ? "-" : "") + out;
  }

  private static String padded(String body, Matcher form, boolean text) {
    int width = form.group(6) == null ? 0 : Integer.parseInt(form.group(6));
    int missing = width - body.codePointCount(0, body.length());
    if (missing <= 0) {
      return body;
    }
    boolean zero = form.group(5) != null && form.group(2) == null;
    String fill = form.group(1) != null ? form.group(1) : zero ? "0" : " ";
    String align = form.group(2) != null ? form.group(2) : zero ? "=" : text ? "<" : ">";
    return switch (align) {
      case "<" -> body + fill.repeat(missing);
      case "^" -> fill.repeat(missing / 2) + body + fill.repeat(missing - missing / 2);
      case "=" -> {
        boolean sign = body.startsWith("-") || body.startsWith("+");
        yield (sign ? body.substring(0, 1) : "")
            + fill.repeat(missing)
            + body.substring(sign ? 1 : 0);
      }
      default -> fill.repeat(missing) + body;
    };
  }
}
