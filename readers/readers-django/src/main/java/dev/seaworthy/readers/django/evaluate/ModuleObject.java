package dev.seaworthy.readers.django.evaluate;

import dev.seaworthy.readers.django.value.Namespace;
import dev.seaworthy.readers.django.value.PythonObject;
import dev.seaworthy.readers.django.value.Reason;
import dev.seaworthy.readers.django.value.Site;
import dev.seaworthy.readers.django.value.Unknown;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A module: one of the tree, one that a library description gives, or one nobody describes. */
public final class ModuleObject implements PythonObject {

  private final String name;
  private final Namespace names;
  private final @Nullable String file;
  private final boolean followed;

  ModuleObject(String name, Namespace names, @Nullable String file, boolean followed) {
    this.name = name;
    this.names = names;
    this.file = file;
    this.followed = followed;
  }

  /** The dotted name. */
  public String name() {
    return name;
  }

  /** Its names. */
  public Namespace names() {
    return names;
  }

  /** Its file, from the root of the tree. */
  public Optional<String> file() {
    return Optional.ofNullable(file);
  }

  /** Whether a name that is not among its names is surely not in it. */
  boolean followed() {
    return followed && names.openBecause().isEmpty();
  }

  /** Whether it may hold any name. */
  boolean opaque() {
    return names.openBecause().isPresent() || (!followed && file == null);
  }

  /** What an attribute is that is not followed. */
  Unknown unfollowed(String attribute, Site site) {
    return names
        .openBecause()
        .orElseGet(() -> Unknown.because(Reason.Kind.LIBRARY, name + "." + attribute, site));
  }

  @Override
  public String typeName() {
    return "module";
  }

  @Override
  public String toString() {
    return "module " + name;
  }
}
