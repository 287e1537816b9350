package dev.seaworthy.readers.django.python;

import dev.seaworthy.readers.django.python.Expression.Argument;
import dev.seaworthy.readers.django.python.Expression.Entry;
import dev.seaworthy.readers.django.python.Expression.Field;
import dev.seaworthy.readers.django.python.Expression.Generator;
import dev.seaworthy.readers.django.python.Expression.Literal;
import dev.seaworthy.readers.django.python.Expression.Part;
import dev.seaworthy.readers.django.python.Expression.Shape;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes an expression as Python again, in one canonical form, with every operation in brackets and
 * string literals hidden on request, since they may be secrets.
 */
public final class ExpressionText implements Expression.Visitor<StringBuilder> {

  private final StringBuilder out = new StringBuilder();
  private final int limit;
  private final boolean hideText;

  private ExpressionText(int limit, boolean hideText) {
    this.limit = limit;
    this.hideText = hideText;
  }

  /** The expression as written, cut to a number of characters. */
  public static String of(Expression expression, int limit) {
    return write(expression, limit, false);
  }

  /** The same with every string literal replaced by {@code '…'}. */
  public static String withoutText(Expression expression, int limit) {
    return write(expression, limit, true);
  }

  private static String write(Expression expression, int limit, boolean hideText) {
    ExpressionText text = new ExpressionText(limit, hideText);
    text.show(expression);
    return text.out.length() <= limit ? text.out.toString() : text.out.substring(0, limit) + "…";
  }

  private void show(@Nullable Expression expression) {
    if (expression != null && out.length() <= limit) {
      expression.accept(this);
    }
  }

  private <T> void each(List<T> all, String separator, Consumer<T> show) {
    for (int i = 0; i < all.size() && out.length() <= limit; i++) {
      out.append(i == 0 ? "" : separator);
      show.accept(all.get(i));
    }
  }

  @Override
  public StringBuilder name(Expression.Name node) {
    return add(node.id());
  }

  @Override
  public StringBuilder constant(Expression.Constant node) {
    return add(
        switch (node.word()) {
          case NONE -> "None";
          case TRUE -> "True";
          case FALSE -> "False";
          case ELLIPSIS -> "...";
        });
  }

  @Override
  public StringBuilder number(Expression.Numeral node) {
    String digits =
        node.whole() == null ? String.valueOf(node.fraction()) : node.whole().toString();
    return add(digits + (node.imaginary() ? "j" : ""));
  }

  @Override
  public StringBuilder text(Expression.Text node) {
    return add(quoted(node.value()));
  }

  @Override
  public StringBuilder bytes(Expression.Bytes node) {
    return add("b" + quoted(node.latin1()));
  }

  private String quoted(String value) {
    if (hideText) {
      return "'…'";
    }
    String cut = value.substring(0, Math.min(value.length(), limit));
    return "'" + cut.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n") + "'";
  }

  @Override
  public StringBuilder formatted(Expression.Formatted node) {
    out.append(node.template() ? "t'" : "f'");
    node.parts().forEach(this::part);
    return add("'");
  }

  private void part(Part part) {
    if (part instanceof Literal literal) {
      out.append(hideText ? "…" : literal.value());
    } else if (part instanceof Field field) {
      out.append('{');
      show(field.value());
      out.append(field.echo() == null ? "" : "=");
      out.append(field.conversion() == 0 ? "" : "!" + field.conversion());
      if (field.specification() != null) {
        out.append(':');
        field.specification().forEach(this::part);
      }
      out.append('}');
    }
  }

  @Override
  public StringBuilder attribute(Expression.Attribute node) {
    show(node.of());
    return add("." + node.name());
  }

  @Override
  public StringBuilder subscript(Expression.Subscript node) {
    show(node.of());
    out.append('[');
    show(node.index());
    return add("]");
  }

  @Override
  public StringBuilder slice(Expression.Slice node) {
    show(node.lower());
    out.append(':');
    show(node.upper());
    if (node.step() != null) {
      out.append(':');
      show(node.step());
    }
    return out;
  }

  @Override
  public StringBuilder call(Expression.Call node) {
    show(node.function());
    out.append('(');
    each(node.arguments(), ", ", this::argument);
    return add(")");
  }

  private void argument(Argument argument) {
    switch (argument.passing()) {
      case STAR -> out.append('*');
      case DOUBLE_STAR -> out.append("**");
      case KEYWORD -> out.append(argument.name()).append('=');
      case POSITIONAL -> {}
    }
    show(argument.value());
  }

  @Override
  public StringBuilder unary(Expression.Unary node) {
    out.append('(').append(node.operator()).append(node.operator().equals("not") ? " " : "");
    show(node.operand());
    return add(")");
  }

  @Override
  public StringBuilder binary(Expression.Binary node) {
    out.append('(');
    show(node.left());
    out.append(' ').append(node.operator()).append(' ');
    show(node.right());
    return add(")");
  }

  @Override
  public StringBuilder logical(Expression.Logical node) {
    out.append('(');
    each(node.operands(), node.conjunction() ? " and " : " or ", this::show);
    return add(")");
  }

  @Override
  public StringBuilder comparison(Expression.Comparison node) {
    out.append('(');
    show(node.first());
    for (Expression.Link link : node.links()) {
      out.append(' ').append(link.operator()).append(' ');
      show(link.operand());
    }
    return add(")");
  }

  @Override
  public StringBuilder conditional(Expression.Conditional node) {
    out.append('(');
    show(node.then());
    out.append(" if ");
    show(node.test());
    out.append(" else ");
    show(node.otherwise());
    return add(")");
  }

  @Override
  public StringBuilder lambda(Expression.Lambda node) {
    out.append("(lambda ");
    each(node.parameters().all(), ", ", each -> out.append(each.name()));
    out.append(": ");
    show(node.body());
    return add(")");
  }

  @Override
  public StringBuilder display(Expression.Display node) {
    String brackets =
        switch (node.shape()) {
          case LIST -> "[]";
          case TUPLE -> "()";
          case SET -> "{}";
        };
    out.append(brackets.charAt(0));
    each(node.items(), ", ", this::show);
    out.append(node.shape() == Shape.TUPLE && node.items().size() == 1 ? "," : "");
    return add(brackets.substring(1));
  }

  @Override
  public StringBuilder mapping(Expression.Mapping node) {
    out.append('{');
    each(node.entries(), ", ", this::entry);
    return add("}");
  }

  private void entry(Entry entry) {
    if (entry.key() == null) {
      out.append("**");
    } else {
      show(entry.key());
      out.append(": ");
    }
    show(entry.value());
  }

  @Override
  public StringBuilder comprehension(Expression.Comprehension node) {
    String brackets =
        switch (node.makes()) {
          case LIST -> "[]";
          case SET, DICT -> "{}";
          case GENERATOR -> "()";
        };
    out.append(brackets.charAt(0));
    show(node.element());
    if (node.value() != null) {
      out.append(": ");
      show(node.value());
    }
    node.generators().forEach(this::generator);
    return add(brackets.substring(1));
  }

  private void generator(Generator generator) {
    out.append(" for ");
    show(generator.target());
    out.append(" in ");
    show(generator.iterable());
    for (Expression condition : generator.conditions()) {
      out.append(" if ");
      show(condition);
    }
  }

  @Override
  public StringBuilder starred(Expression.Starred node) {
    out.append('*');
    show(node.value());
    return out;
  }

  @Override
  public StringBuilder walrus(Expression.Walrus node) {
    out.append('(').append(node.name()).append(" := ");
    show(node.value());
    return add(")");
  }

  @Override
  public StringBuilder await(Expression.Await node) {
    out.append("(await ");
    show(node.value());
    return add(")");
  }

  @Override
  public StringBuilder yielding(Expression.Yield node) {
    out.append(node.from() ? "(yield from " : "(yield ");
    show(node.value());
    return add(")");
  }

  private StringBuilder add(String text) {
    return out.append(text);
  }
}
