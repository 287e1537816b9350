package dev.seaworthy.readers.django.evaluate;

import dev.seaworthy.readers.django.value.Items;
import dev.seaworthy.readers.django.value.Namespace;
import dev.seaworthy.readers.django.value.PythonObject;
import dev.seaworthy.readers.django.value.Text;
import dev.seaworthy.readers.django.value.Traced;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An instance of a {@link ClassObject}. */
public final class InstanceObject implements PythonObject {

  private final ClassObject type;
  private final Namespace names;
  private final @Nullable Traced payload;

  InstanceObject(ClassObject type, Namespace names, @Nullable Traced payload) {
    this.type = type;
    this.names = names;
    this.payload = payload;
  }

  /** Its class. */
  public ClassObject type() {
    return type;
  }

  /** Its own attributes. */
  public Namespace names() {
    return names;
  }

  /** The value it also is, for a subclass of {@code str} and the like. */
  public Optional<Traced> payload() {
    return Optional.ofNullable(payload);
  }

  /** For an exception: what it says. */
  String message() {
    Optional<Traced> args = names.get("args");
    if (args.isPresent() && args.get().object() instanceof Items items) {
      if (items.items().size() == 1) {
        return Printing.plain(items.items().get(0), !type.is("KeyError"));
      }
      return items.items().isEmpty() ? "" : Printing.plain(args.get(), true);
    }
    return names
        .get("args")
        .map(each -> each.object() instanceof Text t ? t.value() : "")
        .orElse("");
  }

  @Override
  public String typeName() {
    return type.name();
  }

  @Override
  public String toString() {
    return "instance of " + type.name();
  }
}
