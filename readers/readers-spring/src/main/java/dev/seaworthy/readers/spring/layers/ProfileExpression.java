package dev.seaworthy.readers.spring.layers;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import java.util.function.Predicate;

/**
 * A profile expression: names with {@code !}, {@code &}, {@code |} and parentheses. As in Spring,
 * {@code &} and {@code |} mix only with parentheses; an expression that Spring refuses matches
 * nothing.
 */
public final class ProfileExpression {
  private static final String OPERATORS = "()&|!";
  private static final int DEEPEST = 32;

  private final List<String> tokens;
  private int next;

  private ProfileExpression(String expression) {
    this.tokens = tokens(expression);
  }

  /** Whether the expression holds for the profiles that are active. */
  public static boolean matches(String expression, Predicate<String> isActive) {
    ProfileExpression parsing = new ProfileExpression(expression);
    return parsing.isWellFormed() && parsing.disjunction(isActive, 0);
  }

  /** The names in an expression, in order. */
  public static List<String> names(String expression) {
    List<String> names = new ArrayList<>();
    for (String token : tokens(expression)) {
      if (!OPERATORS.contains(token)) {
        names.add(token);
      }
    }
    return names;
  }

  private static List<String> tokens(String expression) {
    List<String> tokens = new ArrayList<>();
    StringTokenizer pieces = new StringTokenizer(expression, OPERATORS, true);
    while (pieces.hasMoreTokens()) {
      String token = pieces.nextToken().strip();
      if (!token.isEmpty()) {
        tokens.add(token);
      }
    }
    return tokens;
  }

  private boolean isWellFormed() {
    disjunction(name -> true, 0);
    boolean whole = next == tokens.size() && next > 0;
    next = 0;
    return whole;
  }

  /** Terms joined by one kind of operator. */
  private boolean disjunction(Predicate<String> isActive, int depth) {
    boolean result = term(isActive, depth);
    String operator = "";
    while (next < tokens.size() && (at("&") || at("|"))) {
      String each = tokens.get(next);
      if (!operator.isEmpty() && !operator.equals(each)) {
        return result;
      }
      operator = each;
      next++;
      boolean term = term(isActive, depth);
      result = operator.equals("&") ? result && term : result || term;
    }
    return result;
  }

  private boolean term(Predicate<String> isActive, int depth) {
    if (next >= tokens.size() || depth > DEEPEST) {
      next = Integer.MAX_VALUE;
      return false;
    }
    if (at("!")) {
      next++;
      return !term(isActive, depth + 1);
    }
    if (at("(")) {
      next++;
      boolean inside = disjunction(isActive, depth + 1);
      next = next < tokens.size() && at(")") ? next + 1 : Integer.MAX_VALUE;
      return inside;
    }
    return !OPERATORS.contains(tokens.get(next)) ? isActive.test(tokens.get(next++)) : refuse();
  }

  private boolean refuse() {
    next = Integer.MAX_VALUE;
    return false;
  }

  private boolean at(String token) {
    return tokens.get(next).equals(token);
  }
}
