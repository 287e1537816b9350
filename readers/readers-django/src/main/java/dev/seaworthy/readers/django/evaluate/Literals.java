package dev.seaworthy.readers.django.evaluate;

import dev.seaworthy.readers.django.python.Expression;

/** Which expressions {@code ast.literal_eval} accepts. */
final class Literals {

  private static final int DEEPEST = 100;

  private Literals() {}

  static boolean isLiteral(Expression expression, int depth) {
    if (depth > DEEPEST) {
      return false;
    }
    if (expression instanceof Expression.Display display) {
      return display.items().stream().allMatch(each -> isLiteral(each, depth + 1));
    }
    if (expression instanceof Expression.Mapping mapping) {
      return mapping.entries().stream()
          .allMatch(
              each ->
                  each.key() != null
                      && isLiteral(each.key(), depth + 1)
                      && isLiteral(each.value(), depth + 1));
    }
    if (expression instanceof Expression.Unary unary) {
      return unary.operand() instanceof Expression.Numeral;
    }
    return expression instanceof Expression.Text
        || expression instanceof Expression.Numeral
        || expression instanceof Expression.Bytes
        || expression instanceof Expression.Constant;
  }
}
