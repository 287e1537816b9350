package dev.seaworthy.readers.django.evaluate;

import dev.seaworthy.readers.django.python.Parameters;
import dev.seaworthy.readers.django.python.Statement;
import dev.seaworthy.readers.django.value.PythonObject;
import dev.seaworthy.readers.django.value.Traced;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A function of the program.
 *
 * @param body its statements; for a lambda one return
 * @param scope where it was defined
 * @param defaults the defaults of its parameters, evaluated where it was defined
 * @param owner the class in whose body it was defined
 */
record FunctionObject(
    String name,
    Parameters parameters,
    List<Statement> body,
    Scope scope,
    Map<String, Traced> defaults,
    boolean generator,
    boolean asynchronous,
    @Nullable ClassObject owner)
    implements PythonObject {

  FunctionObject ownedBy(ClassObject type) {
    return new FunctionObject(
        name, parameters, body, scope, defaults, generator, asynchronous, type);
  }

  @Override
  public String typeName() {
    return "function";
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  @Override
  public String toString() {
    return "function " + name;
  }
}
