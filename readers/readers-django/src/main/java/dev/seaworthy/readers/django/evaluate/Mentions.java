package dev.seaworthy.readers.django.evaluate;

import dev.seaworthy.readers.django.python.Expression;
import dev.seaworthy.readers.django.python.ExpressionText;
import java.util.regex.Pattern;

/** Whether an expression uses a name. */
final class Mentions {

  private static final int LOOKED_AT = 2000;

  private Mentions() {}

  /** Looks at the first 2,000 characters of the expression, texts left out. */
  static boolean name(Expression expression, String name) {
    boolean plain =
        expression instanceof Expression.Text
            || expression instanceof Expression.Constant
            || expression instanceof Expression.Numeral;
    if (plain) {
      return false;
    }
    String text = ExpressionText.withoutText(expression, LOOKED_AT);
    return text.contains(name)
        && Pattern.compile("(?<![\\w.])" + Pattern.quote(name) + "(?!\\w)").matcher(text).find();
  }
}
