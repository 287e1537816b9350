package dev.seaworthy.readers.django.evaluate;

import dev.seaworthy.readers.django.python.Expression;
import dev.seaworthy.readers.django.python.ExpressionText;
import dev.seaworthy.readers.django.python.Statement;
import dev.seaworthy.readers.django.value.Items;
import dev.seaworthy.readers.django.value.Namespace;
import dev.seaworthy.readers.django.value.Reason;
import dev.seaworthy.readers.django.value.Traced;
import dev.seaworthy.readers.django.value.Unknown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes classes from their definitions. */
final class ClassMaking {

  private final Interpreter interpreter;
  private final Scope scope;
  private final Expressions expressions;

  ClassMaking(Interpreter interpreter, Scope scope, Expressions expressions) {
    this.interpreter = interpreter;
    this.scope = scope;
    this.expressions = expressions;
  }

  Traced make(Statement.ClassDefinition node) {
    List<Traced> given = new ArrayList<>();
    Map<String, Traced> keywords = new LinkedHashMap<>();
    Unknown unknown = expressions.arguments(node.arguments(), given, keywords).orElse(null);
    List<ClassObject> bases = new ArrayList<>();
    for (Traced base : given) {
      if (base.object() instanceof ClassObject type) {
        bases.add(type);
      } else {
        unknown =
            base.object() instanceof Unknown why
                ? why
                : Unknown.because(Reason.Kind.CODE, "a base of " + node.name(), interpreter.site());
      }
    }
    Traced metaclass = keywords.get("metaclass");
    if (metaclass != null && metaclass.object() instanceof Unknown why) {
      unknown = why;
    }
    Namespace names = new Namespace(interpreter.journal());
    Scope inside = scope.inside(Scope.Kind.CLASS, names);
    names.put("__module__", Traced.of(scope.module().name()));
    new Statements(interpreter, inside).block(node.body());
    ClassObject type = new ClassObject(node.name(), bases, names, unknown, null);
    own(type);
    if (type.is("Enum")) {
      EnumClasses.finish(interpreter, type);
    }
    return Traced.of(type);
  }

  /** Tells the functions of the body to which class they belong, for {@code super()}. */
  @SuppressWarnings("ReferenceEquality") // the same object comes back where nothing is to be done
  private static void own(ClassObject type) {
    for (Map.Entry<String, Namespace.Binding> each :
        List.copyOf(type.names().bindings().entrySet())) {
      Traced value = each.getValue().value();
      Traced owned = owned(value, type);
      if (owned != value) {
        type.names().adopt(each.getKey(), new Namespace.Binding(owned, each.getValue().changes()));
      }
    }
  }

  @SuppressWarnings("ReferenceEquality") // the same object comes back where nothing is to be done
  private static Traced owned(Traced value, ClassObject type) {
    if (value.object() instanceof FunctionObject function) {
      return new Traced(function.ownedBy(type), value.trace());
    }
    if (value.object() instanceof Wrapped wrapped) {
      Traced inner = owned(wrapped.function(), type);
      return inner == wrapped.function()
          ? value
          : new Traced(new Wrapped(wrapped.mark(), inner), value.trace());
    }
    return value;
  }

  /** Remembers an annotated field of a class, in order. */
  static void declare(
      Interpreter interpreter, Namespace names, String name, Expression annotation) {
    if (ExpressionText.of(annotation, 200).contains("ClassVar")) {
      return;
    }
    List<Traced> fields = new ArrayList<>();
    names
        .get(Making.FIELDS)
        .map(Traced::object)
        .filter(Items.class::isInstance)
        .ifPresent(known -> fields.addAll(((Items) known).items()));
    fields.add(Traced.of(name));
    names.put(Making.FIELDS, interpreter.list(fields));
  }
}
