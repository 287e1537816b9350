package dev.seaworthy.readers.django.evaluate;

import dev.seaworthy.readers.django.value.PythonObject;
import dev.seaworthy.readers.django.value.Traced;
import java.util.List;
import java.util.Optional;

/** What {@code super()} gives: the attributes of an object from beyond one class. */
record SuperObject(ClassObject after, Traced self) implements PythonObject {

  Optional<Traced> find(String attribute) {
    ClassObject type =
        self.object() instanceof InstanceObject instance
            ? instance.type()
            : self.object() instanceof ClassObject one ? one : after;
    List<ClassObject> order = type.order();
    int from = order.indexOf(after) + 1;
    return order.subList(from, order.size()).stream()
        .map(each -> each.names().get(attribute))
        .flatMap(Optional::stream)
        .findFirst();
  }

  @Override
  public String typeName() {
    return "super";
  }
}
