package dev.seaworthy.readers.django.evaluate;

import dev.seaworthy.readers.django.python.Expression;
import dev.seaworthy.readers.django.value.Choice;
import dev.seaworthy.readers.django.value.Trace;
import dev.seaworthy.readers.django.value.Traced;
import dev.seaworthy.readers.django.value.Unknown;
import java.util.List;
import java.util.Set;

/** Assigns values to the targets of statements, loops and comprehensions. */
final class Targets {

  private final Interpreter interpreter;
  private final Scope scope;
  private final Expressions expressions;

  Targets(Interpreter interpreter, Scope scope, Expressions expressions) {
    this.interpreter = interpreter;
    this.scope = scope;
    this.expressions = expressions;
  }

  void assign(Expression target, Traced value) {
    if (target instanceof Expression.Name name) {
      scope.target(name.id()).put(name.id(), value.with(interpreter.control()));
    } else if (target instanceof Expression.Attribute attribute) {
      interpreter.setAttribute(expressions.evaluate(attribute.of()), attribute.name(), value);
    } else if (target instanceof Expression.Subscript subscript) {
      Traced object = expressions.evaluate(subscript.of());
      interpreter.setItem(object, expressions.evaluate(subscript.index()), value);
    } else if (target instanceof Expression.Starred starred) {
      assign(starred.value(), value);
    } else if (target instanceof Expression.Display display) {
      unpack(display.items(), value);
    }
  }

  /** Says that other values of outside things would have changed names. */
  void wouldDiffer(Set<String> names, Trace because) {
    for (String name : names) {
      if (!name.equals("*")) {
        scope.target(name).wouldDiffer(name, because);
      }
    }
  }

  private void unpack(List<Expression> targets, Traced value) {
    List<Traced> items;
    try {
      Traced one = value.object() instanceof Choice choice ? Traced.of(choice.why()) : value;
      items = interpreter.iterate(one);
    } catch (NotKnown e) {
      targets.forEach(each -> assign(each, Traced.of(e.why()).with(value.trace())));
      return;
    }
    int starred = starredAt(targets);
    boolean fits =
        starred < 0 ? items.size() == targets.size() : items.size() >= targets.size() - 1;
    if (!fits) {
      throw interpreter.raise(
          "ValueError",
          "not enough values to unpack (expected "
              + targets.size()
              + ", got "
              + items.size()
              + ")");
    }
    int extra = items.size() - targets.size();
    for (int i = 0; i < targets.size(); i++) {
      Traced item;
      if (i == starred) {
        item = interpreter.list(items.subList(i, i + extra + 1));
      } else {
        item = items.get(starred >= 0 && i > starred ? i + extra : i);
      }
      assign(targets.get(i), item.with(value.trace()));
    }
  }

  private static int starredAt(List<Expression> targets) {
    for (int i = 0; i < targets.size(); i++) {
      if (targets.get(i) instanceof Expression.Starred) {
        return i;
      }
    }
    return -1;
  }

  void augment(Expression target, String operator, Traced right) {
    Traced old = expressions.evaluate(target);
    Traced made = interpreter.attempt(() -> Operators.augmented(interpreter, old, operator, right));
    Traced stored = made.with(interpreter.control());
    if (target instanceof Expression.Name name) {
      scope.target(name.id()).amend(name.id(), stored);
    } else {
      assign(target, stored);
    }
  }

  void delete(Expression target) {
    if (target instanceof Expression.Name name) {
      scope.target(name.id()).remove(name.id());
    } else if (target instanceof Expression.Subscript subscript) {
      Traced object = expressions.evaluate(subscript.of());
      Traced index = expressions.evaluate(subscript.index());
      interpreter.attempt(
          () -> {
            Subscripts.delete(interpreter, object, index);
            return Traced.NONE;
          });
    } else if (target instanceof Expression.Display display) {
      display.items().forEach(this::delete);
    }
  }

  /** Makes names unknown. */
  void lose(Iterable<String> names, Unknown why) {
    for (String name : names) {
      if (name.equals("*")) {
        new NamespaceView(scope.names()).overridden(why);
      } else {
        scope.target(name).amend(name, Traced.of(why));
      }
    }
  }
}
